import { Type } from '@sinclair/typebox'
import { type Clock, realTime } from '../sandbox/clock.ts'
import { milliseconds } from '../sandbox/duration.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { sandboxNamed } from './sandbox-named.ts'

const params = Type.Object({ name: Type.String() })
const Wanted = Type.Object(
  { frozen: Type.Optional(Type.String()), offset: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
type Wanted = (typeof Wanted)['static']
const Time = Type.Object({ now: Type.String() })

/** The last moment that a timestamp of four-digit years can show. */
const latest = Date.parse('9999-12-31T23:59:59.999Z')
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const noClock = (detail: string) => new Problem(400, 'Not a clock', detail)

/** @throws {Problem} 400 if the clock that is asked for cannot be. */
function clockOf({ frozen, offset }: Wanted): Clock {
  if (frozen !== undefined && offset !== undefined)
    throw noClock('Send frozen or offset, not both.')
  if (frozen !== undefined) return frozenAt(frozen)
  return offset === undefined ? realTime : offsetBy(offset)
}

function frozenAt(text: string): Clock {
  const at = moment.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  if (at >= 0 && at <= latest) return { kind: 'frozen', at }
  throw noClock(
    `frozen is no moment of the years 1970 to 9999: "${text}". Send one like 2025-11-20T12:00:00Z.`,
  )
}

/** Whether a date is in the calendar: February has no 30th, though JavaScript takes it for 2 March. */
const isDay = (date: string): boolean => {
  const midnight = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}

function offsetBy(text: string): Clock {
  const by = milliseconds(text)
  const now = Date.now() + (by ?? Number.NaN)
  if (by !== undefined && now >= 0 && now <= latest) return { kind: 'offset', by }
  throw noClock(
    `offset is no duration, or leads out of the years 1970 to 9999: "${text}". Send one like PT2H, P1DT30M or -PT15M.`,
  )
}

/** `PUT /_dublor/sandboxes/:name/clock`: `{"frozen":MOMENT}`, `{"offset":DURATION}` or `{}` for real time. */
export const setClock: ControlEndpoint = (app, { sandboxes }) => {
  const schema = { params, body: Wanted, response: { 200: Time } }
  app.put('/sandboxes/:name/clock', { schema }, ({ params: { name }, body }) => {
    const sandbox = sandboxNamed(sandboxes, name)
    sandbox.clock = clockOf(body)
    return { now: new Date(sandbox.now()).toISOString() }
  })
}

import { type Static, Type } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import { type Clock, realTime, timeOf } from '../sandbox/clock.ts'
import { durationOf, milliseconds } from '../sandbox/duration.ts'
import { Problem } from './problem.ts'

/** How long, in either spelling. */
export const Duration = Type.String({
  description:
    'A duration of weeks to seconds, as ISO 8601 spells it or shorter; one with a minus leads into the past.',
  examples: ['PT2H', '1d30m'],
})

/** What to send for a duration, for whoever sent something else. */
export const durationRule = 'Send one like PT2H, P1DT30M or -PT15M, or 2h, 1d30m or -15m.'

/** A clock as clients send it and are told of it. */
export const WireClock = Type.Object(
  {
    frozen: Type.Optional(
      Type.String({
        description: 'The moment at which time stands still: ISO 8601 with its time zone.',
        examples: ['2025-11-20T12:00:00Z'],
      }),
    ),
    offset: Type.Optional(Duration),
  },
  {
    additionalProperties: false,
    description: 'Either frozen or offset, or neither for real time.',
    examples: [{ frozen: '2025-11-20T12:00:00Z' }],
  },
)
export type WireClock = Static<typeof WireClock>

/** The last moment that a timestamp of four-digit years can show. */
const latest = Date.parse('9999-12-31T23:59:59.999Z')
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

export const noClock = (detail: string) => new Problem(400, 'Not a clock', detail)

/** Whether a clock shows a time that answers can show. */
export const isShowable = (clock: Clock): boolean => {
  const now = timeOf(clock)
  return now >= 0 && now <= latest
}

/** @throws {Problem} 400 if the clock that is asked for cannot be. */
export function clockOf({ frozen, offset }: WireClock): Clock {
  if (frozen !== undefined && offset !== undefined)
    throw noClock('Send frozen or offset, not both.')
  if (frozen !== undefined) return frozenAt(frozen)
  return offset === undefined ? realTime : offsetBy(offset)
}

/** A clock in the form from which `clockOf` makes it again. */
export function wireOf(clock: Clock): WireClock {
  switch (clock.kind) {
    case 'real':
      return {}
    case 'frozen':
      return { frozen: new Date(clock.at).toISOString() }
    case 'offset':
      return { offset: durationOf(clock.by) }
  }
}

function frozenAt(text: string): Clock {
  const at = moment.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  const clock: Clock = { kind: 'frozen', at }
  if (isShowable(clock)) return clock
  throw noClock(
    `frozen is no moment of the years 1970 to 9999: ${shown(text)}. Send one like 2025-11-20T12:00:00Z.`,
  )
}

/** Whether a date is in the calendar: February has no 30th, though JavaScript takes it for 2 March. */
const isDay = (date: string): boolean => {
  const midnight = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}

function offsetBy(text: string): Clock {
  const clock: Clock = { kind: 'offset', by: milliseconds(text) ?? Number.NaN }
  if (isShowable(clock)) return clock
  throw noClock(
    `offset is no duration, or leads out of the years 1970 to 9999: ${shown(text)}. ${durationRule}`,
  )
}

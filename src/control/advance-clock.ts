import { Type } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import type { Clock } from '../sandbox/clock.ts'
import { milliseconds } from '../sandbox/duration.ts'
import { inSandbox } from './endpoint.ts'
import { ShownClock, shownClock } from './shown-clock.ts'
import { Duration, durationRule, isShowable, noClock } from './wire-clock.ts'

const By = Type.Object(
  { by: Duration },
  { additionalProperties: false, examples: [{ by: 'PT1H' }, { by: '-1d' }] },
)

/**
 * `POST /_dublor/sandboxes/:name/clock/advance`: moves the clock, frozen or not, by `{"by":DURATION}`.
 */
export const advanceClock = inSandbox(
  {
    description: 'A frozen clock stands still at the later moment; another one runs on from there.',
    body: By,
    response: { 200: ShownClock },
  },
  ({ sandboxes }) =>
    async ({ params: { name }, body }) => {
      const by = milliseconds(body.by)
      if (by === undefined) {
        throw noClock(`by is no duration: ${shown(body.by)}. ${durationRule}`)
      }
      return sandboxes.change(name, (sandbox) => {
        const clock = advanced(sandbox.clock, by)
        if (!isShowable(clock)) {
          throw noClock(`by ${shown(body.by)} the clock would leave the years 1970 to 9999.`)
        }
        sandbox.clock = clock
        return shownClock(sandbox)
      })
    },
)

function advanced(clock: Clock, by: number): Clock {
  switch (clock.kind) {
    case 'real':
      return { kind: 'offset', by }
    case 'offset':
      return { kind: 'offset', by: clock.by + by }
    case 'frozen':
      return { kind: 'frozen', at: clock.at + by }
  }
}

import { inSandbox } from './endpoint.ts'
import { ShownClock, shownClock } from './shown-clock.ts'
import { clockOf, WireClock } from './wire-clock.ts'

/** `PUT /_dublor/sandboxes/:name/clock`: `{"frozen":MOMENT}`, `{"offset":DURATION}` or `{}` for real time. */
export const setClock = inSandbox(
  {
    description: 'Every timestamp, and when a token runs out, follows it.',
    body: WireClock,
    response: { 200: ShownClock },
  },
  ({ sandboxes }) =>
    async ({ params: { name }, body }) => {
      const clock = clockOf(body)
      return sandboxes.change(name, (sandbox) => {
        sandbox.clock = clock
        return shownClock(sandbox)
      })
    },
)

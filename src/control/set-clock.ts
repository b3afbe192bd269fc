import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'
import { ShownClock, shownClock } from './shown-clock.ts'
import { clockOf, WireClock } from './wire-clock.ts'

/** `PUT /_dublor/sandboxes/:name/clock`: `{"frozen":MOMENT}`, `{"offset":DURATION}` or `{}` for real time. */
export const setClock: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Set the clock of a sandbox',
    description: 'Every timestamp, and when a token runs out, follows it.',
    params: SandboxParams,
    body: WireClock,
    response: { 200: ShownClock },
  }
  app.put('/sandboxes/:name/clock', { schema }, async ({ params: { name }, body }) => {
    const clock = clockOf(body)
    return sandboxes.change(name, (sandbox) => {
      sandbox.clock = clock
      return shownClock(sandbox)
    })
  })
}

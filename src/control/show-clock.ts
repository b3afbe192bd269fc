import type { ControlEndpoint } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'
import { ShownClock, shownClock } from './shown-clock.ts'

/** `GET /_dublor/sandboxes/:name/clock`: what time it is there. */
export const showClock: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'What time it is in a sandbox',
    params: SandboxParams,
    response: { 200: ShownClock, 404: ProblemDetails },
  }
  app.get('/sandboxes/:name/clock', { schema }, async ({ params: { name } }) =>
    shownClock(await knownSandbox(sandboxes, name)),
  )
}

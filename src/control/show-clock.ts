import { inSandbox } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { ShownClock, shownClock } from './shown-clock.ts'

/** `GET /_dublor/sandboxes/:name/clock`: what time it is there. */
export const showClock = inSandbox(
  {
    response: { 200: ShownClock, 404: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }) =>
      shownClock(await knownSandbox(sandboxes, name)),
)

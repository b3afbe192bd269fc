import { inSandbox } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'

/** `GET /_dublor/sandboxes/:name`: one sandbox. */
export const showSandbox = inSandbox(
  {
    response: { 200: ShownSandbox, 404: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }) =>
      shownSandbox(await knownSandbox(sandboxes, name)),
)

import { Done } from './done.ts'
import { inSandbox } from './endpoint.ts'
import { ProblemDetails } from './problem-details.ts'

/** `DELETE /_dublor/sandboxes/:name`: forgets a sandbox, if there is one; `default` becomes its fixture again. */
export const deleteSandbox = inSandbox(
  {
    description:
      'The one named default becomes its fixture again, which is read again if it is a file that has changed.',
    response: { 204: Done, 409: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }, reply) => {
      await sandboxes.forget(name)
      return reply.code(204).send()
    },
)

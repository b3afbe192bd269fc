import { Done } from './done.ts'
import { inSandbox } from './endpoint.ts'
import { ProblemDetails } from './problem-details.ts'

/** `POST /_dublor/sandboxes/:name/reset`: back to the fixture, clock and ids included. */
export const resetSandbox = inSandbox(
  {
    description:
      'Records, ids and clock; no fault waits any longer, and the journal is empty. A fixture that is a file is read again if it has changed.',
    response: { 204: Done, 409: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }, reply) => {
      await sandboxes.reset(name)
      return reply.code(204).send()
    },
)

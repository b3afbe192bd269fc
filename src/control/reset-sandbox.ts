import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `POST /_dublor/sandboxes/:name/reset`: back to the fixture, clock and ids included. */
export const resetSandbox: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Take a sandbox back to its fixture',
    description:
      'Records, ids and clock; no fault waits any longer, and the journal is empty. A fixture that is a file is read again if it has changed.',
    params: SandboxParams,
    response: { 204: Done, 409: ProblemDetails },
  }
  app.post('/sandboxes/:name/reset', { schema }, async ({ params: { name } }, reply) => {
    await sandboxes.reset(name)
    return reply.code(204).send()
  })
}

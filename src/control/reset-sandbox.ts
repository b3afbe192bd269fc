import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `POST /_dublor/sandboxes/:name/reset`: back to the fixture, clock and ids included. */
export const resetSandbox: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Take a sandbox back to its fixture',
    description: 'Records, ids and clock; no fault waits any longer, and the journal is empty.',
    params: SandboxParams,
    response: { 204: Done },
  }
  app.post('/sandboxes/:name/reset', { schema }, async ({ params: { name } }, reply) => {
    await sandboxes.change(name, (sandbox) => sandbox.reset())
    return reply.code(204).send()
  })
}

import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `DELETE /_dublor/sandboxes/:name/requests`: empties the journal; the records stay as they are. */
export const clearRequests: ControlEndpoint = (app, { journals }) => {
  const schema = {
    summary: 'Empty the journal of a sandbox',
    description: 'Records stay as they are, and so does the coverage. Ids go on counting.',
    params: SandboxParams,
    response: { 204: Done },
  }
  app.delete('/sandboxes/:name/requests', { schema }, async ({ params: { name } }, reply) => {
    await journals.clear(name)
    return reply.code(204).send()
  })
}

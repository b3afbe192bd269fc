import { Done } from './done.ts'
import { inSandbox } from './endpoint.ts'

/** `DELETE /_dublor/sandboxes/:name/requests`: empties the journal; the records stay as they are. */
export const clearRequests = inSandbox(
  {
    description: 'Records stay as they are, and so does the coverage. Ids go on counting.',
    response: { 204: Done },
  },
  ({ journals }) =>
    async ({ params: { name } }, reply) => {
      await journals.clear(name)
      return reply.code(204).send()
    },
)

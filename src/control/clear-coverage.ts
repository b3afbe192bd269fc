import { Done } from './done.ts'
import { inSandbox } from './endpoint.ts'

/** `DELETE /_dublor/sandboxes/:name/coverage`: nothing was exercised yet. */
export const clearCoverage = inSandbox(
  {
    response: { 204: Done },
  },
  ({ journals }) =>
    async ({ params: { name } }, reply) => {
      await journals.clearCoverage(name)
      return reply.code(204).send()
    },
)

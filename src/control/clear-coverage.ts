import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `DELETE /_dublor/sandboxes/:name/coverage`: nothing was exercised yet. */
export const clearCoverage: ControlEndpoint = (app, { journals }) => {
  const schema = {
    summary: 'Begin the coverage of a sandbox anew',
    params: SandboxParams,
    response: { 204: Done },
  }
  app.delete('/sandboxes/:name/coverage', { schema }, async ({ params: { name } }, reply) => {
    await journals.clearCoverage(name)
    return reply.code(204).send()
  })
}

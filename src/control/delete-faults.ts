import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `DELETE /_dublor/sandboxes/:name/faults`: no fault waits in a sandbox any longer, if there is one. */
export const deleteFaults: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'End all faults of a sandbox',
    params: SandboxParams,
    response: { 204: Done },
  }
  app.delete('/sandboxes/:name/faults', { schema }, async ({ params: { name } }, reply) => {
    const sandbox = await sandboxes.look(name)
    if (sandbox?.settings.faults !== undefined) {
      await sandboxes.change(name, (found) => found.set({ faults: undefined }))
    }
    return reply.code(204).send()
  })
}

import { Done } from './done.ts'
import { inSandbox } from './endpoint.ts'

/** `DELETE /_dublor/sandboxes/:name/faults`: no fault waits in a sandbox any longer, if there is one. */
export const deleteFaults = inSandbox(
  {
    response: { 204: Done },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }, reply) => {
      const sandbox = await sandboxes.look(name)
      if (sandbox?.settings.faults !== undefined) {
        await sandboxes.change(name, (found) => found.set({ faults: undefined }))
      }
      return reply.code(204).send()
    },
)

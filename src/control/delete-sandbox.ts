import { Done } from './done.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `DELETE /_dublor/sandboxes/:name`: forgets a sandbox, if there is one; `default` becomes its fixture again. */
export const deleteSandbox: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Forget a sandbox',
    description:
      'The one named default becomes its fixture again, which is read again if it is a file that has changed.',
    params: SandboxParams,
    response: { 204: Done, 409: ProblemDetails },
  }
  app.delete('/sandboxes/:name', { schema }, async ({ params: { name } }, reply) => {
    await sandboxes.forget(name)
    return reply.code(204).send()
  })
}

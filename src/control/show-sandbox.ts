import type { ControlEndpoint } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'

/** `GET /_dublor/sandboxes/:name`: one sandbox. */
export const showSandbox: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Show a sandbox',
    params: SandboxParams,
    response: { 200: ShownSandbox, 404: ProblemDetails },
  }
  app.get('/sandboxes/:name', { schema }, async ({ params: { name } }) =>
    shownSandbox(await knownSandbox(sandboxes, name)),
  )
}

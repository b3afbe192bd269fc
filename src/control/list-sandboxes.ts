import { Type } from '@sinclair/typebox'
import type { ControlEndpoint } from './endpoint.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'

/** `GET /_dublor/sandboxes`: every sandbox, `default` first, then the longest unused. */
export const listSandboxes: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'List the sandboxes',
    description: 'The one named default comes first, then the longest unused.',
    response: { 200: Type.Array(ShownSandbox) },
  }
  app.get('/sandboxes', { schema }, async () => (await sandboxes.list()).map(shownSandbox))
}

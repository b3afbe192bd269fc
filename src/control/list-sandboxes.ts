import { Type } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'

/** `GET /_dublor/sandboxes`: every sandbox, `default` first, then the longest unused. */
export const listSandboxes = endpoint(
  {
    description: 'The one named default comes first, then the longest unused.',
    response: { 200: Type.Array(ShownSandbox) },
  },
  ({ sandboxes }) =>
    async () =>
      (await sandboxes.list()).map(shownSandbox),
)

import { Type } from '@sinclair/typebox'
import type { ControlEndpoint } from './endpoint.ts'
import { sandboxNamed } from './sandbox-named.ts'

const params = Type.Object({ name: Type.String() })

/** `POST /_dublor/sandboxes/:name/reset`: back to the fixture, clock and ids included. */
export const resetSandbox: ControlEndpoint = (app, { sandboxes }) => {
  app.post('/sandboxes/:name/reset', { schema: { params } }, (request, reply) => {
    sandboxNamed(sandboxes, request.params.name).reset()
    return reply.code(204).send()
  })
}

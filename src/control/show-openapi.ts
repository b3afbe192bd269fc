import { Type } from '@sinclair/typebox'
import type { ControlCall } from './call.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { controlDocument } from './openapi/control-document.ts'
import type { Json } from './openapi/parts.ts'

/** `GET /_dublor/openapi.json`: the control plane in OpenAPI 3.1. `calls` has them all once it is asked. */
export const showOpenApi =
  (calls: readonly ControlCall[]): ControlEndpoint =>
  (app, { version }) => {
    let document: Json | undefined
    const schema = {
      summary: 'The control plane in OpenAPI 3.1',
      response: { 200: Type.Unsafe<Json>(Type.Object({})) },
    }
    app.get('/openapi.json', { schema }, async () => {
      document ??= controlDocument(calls, version)
      return document
    })
  }

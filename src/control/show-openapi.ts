import { Type } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { controlDocument } from './openapi/control-document.ts'
import type { Json } from './openapi/parts.ts'

/** `GET /_dublor/openapi.json`: the control plane in OpenAPI 3.1. */
export const showOpenApi = endpoint(
  { response: { 200: Type.Unsafe<Json>(Type.Object({})) } },
  ({ calls, version }) => {
    let document: Json | undefined
    return async () => {
      document ??= controlDocument(calls, version)
      return document
    }
  },
)

import { FormatRegistry } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { createApp } from '../../src/app.ts'
import type { CallSchema } from '../../src/control/call.ts'
import type { AppOptions } from '../../src/options.ts'

/** An app in which an answer of the control plane that its own schema does not fit is a 500. */
export function checkedApp(options: AppOptions = { fixture: 'docs' }) {
  FormatRegistry.Set('date-time', (text) => !Number.isNaN(Date.parse(text)))
  const app = createApp(options)
  app.addHook('preSerialization', async ({ url, routeOptions }, reply, payload) => {
    if (!url.startsWith('/_dublor')) return payload
    const { response } = routeOptions.schema as CallSchema
    const schema = response?.[reply.statusCode]
    if (schema === undefined) throw new Error(`no schema for ${reply.statusCode} of ${url}`)
    const compiled = TypeCompiler.Compile(schema)
    if (compiled.Check(payload)) return payload
    const { path, message } = compiled.Errors(payload).First() ?? {}
    throw new Error(`the answer of ${url} does not fit its schema: ${path} ${message}`)
  })
  return app
}

export type CheckedApp = ReturnType<typeof checkedApp>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Asks the control plane. `payload` is sent as JSON. */
export const control = (app: CheckedApp, method: Method, path: string, payload?: unknown) =>
  app.inject({
    method,
    url: `/_dublor${path}`,
    ...(payload === undefined
      ? {}
      : {
          payload: JSON.stringify(payload),
          headers: { 'content-type': 'application/json' },
        }),
  })

/** Asks a service in a sandbox, as `demo-admin` unless told otherwise. */
export const ask = (
  app: CheckedApp,
  sandbox: string,
  method: Method,
  url: string,
  payload?: object,
  token = 'demo-admin',
) =>
  app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, 'dublor-sandbox': sandbox },
    ...(payload === undefined ? {} : { payload }),
  })

/** The documents' own customer, with its details. */
export const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'

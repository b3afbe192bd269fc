import { Type } from '@sinclair/typebox'
import type { ControlEndpoint } from './endpoint.ts'

const Health = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  services: Type.Array(Type.String()),
})

/** `GET /_dublor/health`: 200 once requests are answered. */
export const health: ControlEndpoint = (app, { services, version }) => {
  app.get('/health', { schema: { response: { 200: Health } } }, () => ({
    status: 'ok' as const,
    version,
    services: services.map(({ name }) => name),
  }))
}

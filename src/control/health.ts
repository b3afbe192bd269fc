import { type Static, Type } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'

const Health = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  fixture: Type.String(),
  uptimeSeconds: Type.Integer(),
  services: Type.Array(Type.String()),
})
export type Health = Static<typeof Health>
const NotReady = Type.Object({
  status: Type.Union([
    Type.Literal('starting'),
    Type.Literal('storage-away', { description: 'Redis cannot be reached.' }),
    Type.Literal('storage-refuses', { description: 'Reads are answered, writes are not.' }),
    Type.Literal('stopping'),
  ]),
  detail: Type.Optional(Type.String({ description: 'What is wrong with the storage.' })),
})

/**
 * `GET /_dublor/health`: 200 once requests are answered and what they write is kept, else 503. It is open to everybody, because
 * load balancers ask from elsewhere and send no token; it tells nothing of what is kept.
 */
export const health = endpoint(
  { response: { 200: Health, 503: NotReady } },
  ({ running, services, version }) =>
    (_request, reply) => {
      const { status, detail, fixture, uptimeSeconds } = running
      reply.header('cache-control', 'no-store')
      if (status !== 'ok') {
        reply.code(503)
        return { status, ...(detail !== undefined && { detail }) }
      }
      return { status, version, fixture, uptimeSeconds, services: services.map(({ name }) => name) }
    },
  { config: { open: true } },
)

import { Type } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'

/** `GET /_dublor/metrics`: numbers for Prometheus. */
export const metrics = endpoint(
  {
    response: { 200: Type.String({ contentMediaType: 'text/plain' }) },
  },
  ({ scrape }) =>
    async (_request, reply) => {
      const { type, text } = await scrape()
      return reply.header('content-type', type).send(text)
    },
)

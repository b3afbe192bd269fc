import { Type } from '@sinclair/typebox'
import type { ControlEndpoint } from './endpoint.ts'

/** `GET /_dublor/metrics`: numbers for Prometheus. */
export const metrics: ControlEndpoint = (app, { scrape }) => {
  const schema = {
    summary: 'Numbers for Prometheus, in its text format',
    response: { 200: Type.String({ contentMediaType: 'text/plain' }) },
  }
  app.get('/metrics', { schema }, async (_request, reply) => {
    const { type, text } = await scrape()
    return reply.header('content-type', type).send(text)
  })
}

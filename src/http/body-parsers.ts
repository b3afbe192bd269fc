import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { parseJson } from './parse-json.ts'

/**
 * Reads JSON bodies. One of another media type is read and thrown away, so that the connection can
 * go on; what to say to it is a behaviour of the service.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.on('end', () => done(null)).on('error', done)
    payload.resume()
  })
}

/** Whether a request comes with a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

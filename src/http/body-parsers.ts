import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { parseJson } from './parse-json.ts'

/** A body of another media type than JSON. */
class UnsupportedMediaType extends Error {
  readonly statusCode = 415
}

/** Reads JSON bodies and no others. A request that has no body may declare whatever type it likes. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('*', (request, _payload, done) => {
    done(hasBody(request.raw) ? new UnsupportedMediaType('send application/json') : null)
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

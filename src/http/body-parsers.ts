import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { cutText } from '../journal/cut.ts'
import { textOf } from '../utf8.ts'
import { inexactFields } from './inexact-fields.ts'
import { MalformedBody, mostValues, parseJson } from './parse-json.ts'

/**
 * Reads JSON bodies. One of another media type is read and thrown away, so that the connection can
 * go on; what to say to it is a behaviour of the service.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseEncoded(request.headers['content-encoding'])
      const text = textOf(body as Buffer)
      // Whoever waits for the answer must not hold on to more than the journal will.
      request.text = cutText(text)
      if (request.text !== text) request.cut = text.length
      const value = parseJson(body as Buffer, text, mostValues)
      request.inexact = inexactFields(value, text)
      done(null, value)
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('*', (_request, payload, done) => {
    let empty = true
    payload
      .on('data', () => {
        empty = false
      })
      .on('end', () => done(null, empty ? undefined : unread))
      .on('error', (error) => done(Object.assign(error, { statusCode: 400 })))
  })
}

function refuseEncoded(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new MalformedBody(`it is encoded as ${encoding}, and only plain bodies are read`)
}

/** Stands for a body that came and was not read, because it is not JSON. */
export const unread = Symbol('a body that is not JSON')

/** What stands for the body of a request whose `Content-Type` is none, so that nothing reads it. */
export const unreadBody = (headers: IncomingHttpHeaders): typeof unread | undefined =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    ? unread
    : undefined

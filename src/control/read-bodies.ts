import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MalformedBody, parseJson } from '../http/parse-json.ts'
import { inUtf8 } from '../read-text.ts'
import { textOf } from '../utf8.ts'
import { parseInTurns } from './parse-in-turns.ts'
import { refuseInexact, Unreadable } from './unreadable.ts'

/** How many bytes of a body are read at once. */
const short = 262_144

/**
 * Reads JSON bodies, and no others. A call that comes without one is as if it came with `{}`: so do
 * `null` and PHP's empty array where no list is taken, and an empty body of whichever media type.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const read = async ({ headers }: FastifyRequest, body: Buffer) => {
    refuseEncoded(headers['content-encoding'])
    // Often it is a file, such as a snapshot that PowerShell has written.
    const bytes = inUtf8(body)
    if (bytes.length <= short) return readAtOnce(bytes)
    if (!isUtf8(bytes)) throw new MalformedBody('it is not UTF-8')
    return parseInTurns(textOf(bytes))
  }
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, read)
  app.addHook('preParsing', (request, _reply, payload, next) => {
    // As `curl -X POST -d ''` and PHP send it: a form of no length. Left alone, Fastify would refuse it.
    if (request.headers['content-length'] === '0') delete request.headers['content-type']
    next(null, payload)
  })
  app.addHook('preValidation', (request, _reply, next) => {
    if (isNothing(request)) request.body = {}
    next()
  })
}

function readAtOnce(bytes: Buffer): unknown {
  const text = textOf(bytes)
  const value = parseJson(bytes, text)
  refuseInexact(text)
  return value
}

function isNothing({ body, routeOptions }: FastifyRequest): boolean {
  if (body == null) return true
  const { type } = (routeOptions.schema?.body ?? {}) as { type?: string }
  return Array.isArray(body) && body.length === 0 && type !== 'array'
}

function refuseEncoded(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new Unreadable(
    415,
    'Not plain JSON',
    `The body is encoded as ${encoding}. Send it as it is, without Content-Encoding.`,
  )
}

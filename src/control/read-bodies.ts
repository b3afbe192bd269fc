import type { FastifyInstance } from 'fastify'
import { parseJson } from '../http/parse-json.ts'
import { inUtf8 } from '../read-text.ts'
import { Problem } from './problem.ts'

/** What is wrong with a body; where no call is, it does not matter. */
export class Unreadable extends Problem {}

/** Reads JSON bodies, and no others. A call that comes without one is as if it came with `{}`. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseEncoded(request.headers['content-encoding'])
      // Often it is a file, such as a snapshot that PowerShell has written.
      const bytes = inUtf8(body as Buffer)
      done(null, parseJson(bytes, bytes.toString()))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('preValidation', (request, _reply, next) => {
    if (request.body === undefined) request.body = {}
    next()
  })
}

function refuseEncoded(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new Unreadable(
    415,
    'Not plain JSON',
    `The body is encoded as ${encoding}. Send it as it is, without Content-Encoding.`,
  )
}

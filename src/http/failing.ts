import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { tellOperator } from '../tell-operator.ts'
import { unreadBody } from './body-parsers.ts'
import { openTo } from './open-to-browsers.ts'
import { MalformedBody } from './parse-json.ts'
import { respond } from './respond.ts'
import { unanswered } from './send.ts'
import type { Respond } from './unknown-route.ts'

/**
 * Answers what went wrong before a handler ran, and, as a last resort, what should never happen.
 * A path that does not exist is answered as such, whatever is wrong with the body sent to it.
 */
export const failing =
  (unknownRoute: Respond) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    // Fastify would hang up on a body that is too large, before a client that is still sending it
    // looks for the answer.
    reply.removeHeader('connection')
    return request.is404 ? unknownRoute(request, reply) : failed(error, request, reply)
  }

/** The same for what Fastify refuses before it has looked for a route. */
export function failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const { context } = request
  const status = error instanceof MalformedBody ? 400 : (error.statusCode ?? 500)
  if (context === undefined) {
    // Nothing has told browsers yet that pages may read this.
    return plain(reply.headers(openTo(request.headers.origin)), status, error)
  }
  if (error.code === 'ECONNRESET') {
    // The client went away in the middle of its body.
    reply.hijack()
    return unanswered(request, context)
  }
  if (status === 415) {
    request.body = unreadBody(request.headers)
    return respond(request, reply)
  }
  if (context.unreadable !== undefined || (status !== 400 && status !== 413)) {
    return plain(reply, 500, error)
  }
  context.unreadable = { check: status === 413 ? 'size' : 'syntax', reason: error.message }
  return respond(request, reply)
}

/** An answer outside of any service. What broke inside goes to stderr, never to the client. */
function plain(reply: FastifyReply, status: number, error: Error) {
  if (status >= 500) tellOperator(error.stack ?? error.message)
  return reply
    .code(status)
    .header('content-type', 'application/json')
    .send(JSON.stringify({ message: status >= 500 ? 'Server Error' : error.message }))
}

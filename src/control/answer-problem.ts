import type { FastifyReply, FastifyRequest } from 'fastify'
import { BrokenFixture } from '../fixture/broken.ts'
import { outcomeHeader } from '../http/not-kept.ts'
import { MalformedBody } from '../http/parse-json.ts'
import { NoRoom } from '../sandbox/no-room.ts'
import { NotStored, PerhapsStored } from '../sandbox/storage.ts'
import { tellOperator } from '../tell-operator.ts'
import { TooBusy } from '../turns.ts'
import { Problem } from './problem.ts'

type Failed = Error & { statusCode?: number }

/** Answers whatever went wrong in the control plane. What broke inside goes to stderr only. */
export function answerProblem(error: Failed, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode: status, title, message: detail } = problemOf(error, request)
  if (status === 500) tellOperator(error.stack ?? error.message)
  if (status === 503) reply.header('retry-after', '1')
  if (error instanceof PerhapsStored) reply.header(outcomeHeader, 'unknown')
  // Fastify would hang up on a body that is too large, before a client that is still sending it
  // looks for the answer.
  reply.removeHeader('connection')
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail }))
}

function problemOf(error: Failed, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof MalformedBody) return notJson(error.message)
  if (error instanceof NoRoom) return new Problem(507, 'No room', error.message)
  if (error instanceof BrokenFixture) return new Problem(409, 'Broken fixture', error.message)
  if (error instanceof PerhapsStored) return new Problem(503, 'Perhaps kept', error.message)
  if (error instanceof NotStored) return notStored(error.message)
  if (error instanceof TooBusy) return new Problem(503, 'Too busy', error.message)
  const { statusCode: status = 500 } = error
  if (status === 413) return tooLarge(request.routeOptions.bodyLimit)
  if (status === 415) return notJsonType(request.headers['content-type'])
  return status < 500
    ? new Problem(status, 'Bad request', error.message)
    : new Problem(status, 'Server error', 'Something broke inside; the server log says what.')
}

const notJson = (reason: string) =>
  new Problem(400, 'Not JSON', `The body cannot be read: ${reason}. Send JSON in UTF-8.`)

const tooLarge = (limit: number) =>
  new Problem(413, 'Too large', `The body is larger than ${limit} bytes. Send a smaller one.`)

const notJsonType = (type: string | undefined) =>
  new Problem(
    415,
    'Not JSON',
    `The body is ${type ?? 'of no content type'}. Send JSON, with the header Content-Type: application/json.`,
  )

const notStored = (reason: string) =>
  new Problem(503, 'Not kept', `Nothing was changed, because it could not be kept: ${reason}`)

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

type Failed = Error & { statusCode?: number }

/** Answers whatever went wrong in the control plane. What broke inside goes to stderr only. */
export function answerProblem(error: Failed, _request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500
  if (status >= 500) process.stderr.write(`dublor: ${error.stack ?? error.message}\n`)
  const title =
    error instanceof Problem ? error.title : status < 500 ? 'Bad request' : 'Server error'
  const detail = status < 500 ? error.message : 'Something broke inside; the server log says what.'
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail }))
}

import type { FastifyReply } from 'fastify'
import type { Answer } from '../service.ts'
import type { RequestCall } from './request-call.ts'

/** Sends an answer with the rules that shaped it. */
export function send(reply: FastifyReply, call: RequestCall, answer: Answer): FastifyReply {
  const { trail } = call.does
  reply.code(answer.status).headers({
    ...answer.headers,
    'dublor-rules': trail.header,
    'dublor-basis': trail.basis ?? 'documented',
    'dublor-sandbox': call.sandbox.name,
  })
  if (answer.body === undefined) return reply.send()
  reply.header('content-type', 'application/json')
  return reply.send(answer.body === null ? 'null' : answer.body)
}

import type { FastifyReply } from 'fastify'
import type { Answer } from '../service.ts'
import type { RequestCall } from './request-call.ts'

/** Sends an answer with the rules that shaped it, unless nobody wants them named. */
export function send(reply: FastifyReply, call: RequestCall, answer: Answer): FastifyReply {
  const { trail } = call.does
  reply.code(answer.status)
  if (answer.headers !== undefined) reply.headers(answer.headers)
  if (call.runtime.headers) {
    reply.headers({
      'dublor-rules': trail.header,
      'dublor-basis': trail.basis ?? 'documented',
      'dublor-sandbox': call.sandbox.name,
    })
  }
  // Fastify itself says that an object is JSON.
  if (answer.body !== null) return reply.send(answer.body)
  return reply.header('content-type', 'application/json; charset=utf-8').send('null')
}

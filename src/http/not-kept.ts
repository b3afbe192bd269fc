import type { FastifyReply, FastifyRequest } from 'fastify'
import { callIn } from './call-in.ts'
import { send } from './send.ts'
import { visitOf } from './visit.ts'
import { wanted } from './work-out.ts'

/** Answers 503 as the service does it, to a request whose sandbox can neither be read nor kept now. */
export function notKept(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const visit = visitOf(request)
  const call = callIn(visit.sandbox, visit)
  const answer = wanted(request, call, 503)
  call.answer = { ...answer, headers: { ...answer.headers, 'retry-after': '1' } }
  return send(request, reply, call)
}

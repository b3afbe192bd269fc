import type { FastifyReply, FastifyRequest } from 'fastify'
import { callIn } from './call-in.ts'
import { send } from './send.ts'
import { visitOf } from './visit.ts'
import { wanted } from './work-out.ts'

/**
 * Answers as the service does it to a request whose sandbox can neither be read nor kept now, or with
 * 507 to one for which there is no room in it.
 */
export function notKept(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 503 | 507 = 503,
): FastifyReply {
  const visit = visitOf(request)
  const call = callIn(visit.sandbox, visit)
  const answer = wanted(request, call, status)
  call.answer =
    status === 507 ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': '1' } }
  return send(request, reply, call)
}

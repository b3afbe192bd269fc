import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NoRoom } from '../sandbox/no-room.ts'
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

/** Answers 507 as the service does it, with a sentence that says what there is no room for. */
export function noRoom(request: FastifyRequest, reply: FastifyReply, { message }: NoRoom) {
  const visit = visitOf(request)
  const call = callIn(visit.sandbox, visit)
  const answer = wanted(request, call, 507)
  call.answer = { ...answer, body: { ...(answer.body as object), message } }
  return send(request, reply, call)
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NoRoom } from '../sandbox/no-room.ts'
import { callIn } from './call-in.ts'
import { contextOf } from './request-context.ts'
import { send } from './send.ts'
import { wanted } from './work-out.ts'

/** Answers 503 as the service does it, to a request whose sandbox can neither be read nor kept now. */
export function notKept(
  request: FastifyRequest,
  reply: FastifyReply,
  message?: string,
): FastifyReply {
  const context = contextOf(request)
  const call = callIn(context.sandbox, context)
  const answer = wanted(request, call, 503)
  const body = message === undefined ? answer.body : { ...(answer.body as object), message }
  call.answer = { ...answer, body, headers: { ...answer.headers, 'retry-after': '1' } }
  return send(request, reply, call)
}

/** Says what has become of a write that was answered 503, where that may be something. */
export const outcomeHeader = 'dublor-outcome'
const perhaps =
  'Service Unavailable. It may have been kept all the same: who sends the same again to this server does not do it twice.'

/** Answers 503 to a request of which nobody knows yet whether what it wrote is kept. */
export function perhapsKept(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (contextOf(request).runtime.deps.headers) reply.header(outcomeHeader, 'unknown')
  return notKept(request, reply, perhaps)
}

/** Answers 507 as the service does it, with a sentence that says what there is no room for. */
export function noRoom(request: FastifyRequest, reply: FastifyReply, { message }: NoRoom) {
  const context = contextOf(request)
  const call = callIn(context.sandbox, context)
  const answer = wanted(request, call, 507)
  call.answer = { ...answer, body: { ...(answer.body as object), message } }
  return send(request, reply, call)
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { send } from './send.ts'
import { refusedGuess } from './strict.ts'
import { workOut } from './work-out.ts'

/** Answers a request that was let in, and keeps what it wrote. */
export function respond(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const call = workOut(request)
  const refused = refusedGuess(call)
  if (refused !== undefined) call.answer = refused
  else call.commit()
  return send(request, reply, call)
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { NoRoom } from '../sandbox/no-room.ts'
import { NotStored, PerhapsStored } from '../sandbox/storage.ts'
import { inTurns, TooBusy } from '../turns.ts'
import { isLate } from './late.ts'
import { Unfinished } from './looking.ts'
import { noRoom, notKept, perhapsKept } from './not-kept.ts'
import type { RequestCall } from './request-call.ts'
import { contextOf } from './request-context.ts'
import { send, unanswered } from './send.ts'
import { refusedGuess } from './strict.ts'
import { workOut } from './work-out.ts'

/** Answers a request that was let in, once what it wrote is kept. */
export function respond(request: FastifyRequest, reply: FastifyReply): unknown {
  try {
    return answerNow(request, reply)
  } catch (error) {
    if (error instanceof Unfinished) return answerLater(error, request, reply)
    if (error instanceof NoRoom) return noRoom(request, reply, error)
    throw error
  }
}

/** Answers once all records have been looked at, if there is somebody to be answered still. */
async function answerLater({ work }: Unfinished, request: FastifyRequest, reply: FastifyReply) {
  try {
    await inTurns(work, () => !reply.raw.destroyed)
  } catch (error) {
    if (error instanceof TooBusy) return notKept(request, reply)
    throw error
  }
  if (!reply.raw.destroyed) return respond(request, reply)
  reply.hijack()
  return unanswered(request, contextOf(request))
}

/** Sends an answer that may go out, and lets the calls follow that it leads to. */
function sendKept(request: FastifyRequest, reply: FastifyReply, call: RequestCall) {
  const { emissions, runtime } = call
  if (emissions !== undefined) call.emitted = runtime.deps.callbacks.follow(emissions)
  return send(request, reply, call)
}

function answerNow(request: FastifyRequest, reply: FastifyReply): unknown {
  const context = contextOf(request)
  const { runtime, faults } = context
  const { sandboxes, retries } = runtime.deps
  const sandbox = sandboxes.current(context.sandbox)
  context.sandbox = sandbox
  const late = isLate(context)
  const lost = retries.isEmpty ? undefined : retries.take(request)
  if (lost !== undefined) return sendKept(request, reply, lost)
  const call = workOut(request)
  const refused = refusedGuess(call)
  if (refused !== undefined) call.answer = refused
  else if (faults?.status !== undefined) call.restate(faults.status)
  const kept = call.commit(sandboxes, sandbox, refused === undefined && !late)
  if (kept === undefined) return sendKept(request, reply, call)
  return kept
    .then(async (isKept) => {
      if (isKept) return sendKept(request, reply, call)
      await sandboxes.storage.refresh(sandbox)
      return respond(request, reply)
    })
    .catch((error: Error) => {
      if (!(error instanceof NotStored)) throw error
      if (!(error instanceof PerhapsStored)) return notKept(request, reply)
      retries.add(request, call, error.outcome)
      return perhapsKept(request, reply)
    })
}

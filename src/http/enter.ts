import type { FastifyReply, FastifyRequest } from 'fastify'
import { nameRule } from '../sandbox/name.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { NotStored } from '../sandbox/storage.ts'
import { WrongFault } from './disturbance.ts'
import { notKept } from './not-kept.ts'
import { pick } from './pick-sandbox.ts'
import { refuse } from './refuse.ts'
import type { Runtime } from './runtime.ts'
import { unanswered } from './send.ts'
import type { Visit } from './visit.ts'
import { whileUsed } from './while-used.ts'

/**
 * Finds the sandbox of a request and lets the faults act that wait for it. `next` is called if
 * there is still somebody to be answered.
 */
export function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  runtime: Runtime,
  endpoint: number | undefined,
  sandboxes: Sandboxes,
  next: (error?: Error) => void,
): void {
  const { sandbox, name, token } = pick(request, reply, sandboxes, runtime.around.nameVisitor)
  if (sandbox === undefined)
    return void refuse(reply, `There is no sandbox "${name}": ${nameRule}.`)
  const visit: Visit = {
    runtime,
    endpoint,
    sandbox,
    life: sandbox.life,
    token,
    began: performance.now(),
    disturbance: undefined,
    unreadable: undefined,
  }
  request.visit = visit
  const waiting = sandboxes.storage.refresh(sandbox)
  if (waiting === undefined) goOn(visit, request, reply, sandboxes, next)
  else enterLater(waiting, visit, request, reply, sandboxes, next)
}

/** Goes on once it is known how the sandbox is now. */
function enterLater(waiting: Promise<unknown>, ...entering: Entering): void {
  const [, request, reply] = entering
  waiting.then(() => goOn(...entering)).catch(() => void notKept(request, reply))
}

type Entering = Parameters<typeof goOn>

function goOn(
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
  next: () => void,
): void {
  const { headers } = request
  visit.life = visit.sandbox.life
  const undisturbed =
    visit.sandbox.settings.faults === undefined &&
    headers['prefer'] === undefined &&
    headers['dublor-fault'] === undefined
  if (undisturbed) next()
  else goOnDisturbed(visit, request, reply, sandboxes, next)
}

function goOnDisturbed(...[visit, request, reply, sandboxes, next]: Entering): void {
  disturb(visit, request, reply, sandboxes)
    .then((gone) => gone || next())
    .catch(
      (error) => void (error instanceof NotStored ? notKept(request, reply) : reply.send(error)),
    )
}

/** @returns whether nobody is left to be answered. */
async function disturb(
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
) {
  const { runtime, sandbox, token } = visit
  const { service, around } = runtime
  try {
    const asking = { service, request, sandbox, token }
    const choose = () => around.disturb(asking)
    // A fault that waits for so many requests has to count them where others see it.
    visit.disturbance = around.disturb.counts(asking)
      ? await sandboxes.change(sandbox.name, choose)
      : choose()
    const waiting = visit.disturbance?.before(reply)
    if (waiting === undefined) return false
    const outcome = await whileUsed(sandboxes, sandbox, waiting)
    // Another server may have reset it meanwhile.
    await sandboxes.storage.refresh(sandbox)
    if (outcome !== 'gone') return false
    unanswered(request, visit)
    return true
  } catch (error) {
    if (!(error instanceof WrongFault)) throw error
    refuse(reply, error.message, error.status)
    return true
  }
}

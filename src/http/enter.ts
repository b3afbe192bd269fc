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
  if (waiting === undefined && isUndisturbed(visit, request)) return void next()
  comeIn(waiting, visit, request, reply, sandboxes)
    .then((isThere) => isThere && next())
    .catch((error) => void reply.send(error))
}

const isUndisturbed = ({ sandbox }: Visit, { headers }: FastifyRequest): boolean =>
  sandbox.settings.faults === undefined &&
  headers['prefer'] === undefined &&
  headers['dublor-fault'] === undefined

/** Waits until it is known how the sandbox is now, and for the faults. @returns whether somebody is left to be answered. */
async function comeIn(
  waiting: Promise<unknown> | undefined,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
): Promise<boolean> {
  try {
    await waiting?.catch(notRead)
    visit.life = visit.sandbox.life
    return isUndisturbed(visit, request) || (await disturb(visit, request, reply, sandboxes))
  } catch (error) {
    if (error instanceof WrongFault) refuse(reply, error.message, error.status)
    else if (error instanceof NotStored) notKept(request, reply)
    else throw error
    return false
  }
}

function notRead(cause: unknown): never {
  throw new NotStored('the sandbox cannot be read', { cause })
}

/** @returns whether somebody is left to be answered. */
async function disturb(
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
): Promise<boolean> {
  const { runtime, sandbox, token } = visit
  const { service, around } = runtime
  const asking = { service, request, sandbox, token }
  const choose = () => around.disturb(asking)
  // A fault that waits for so many requests has to count them where others see it.
  visit.disturbance = around.disturb.counts(asking)
    ? await sandboxes.change(sandbox.name, choose)
    : choose()
  const waiting = visit.disturbance?.before(reply)
  if (waiting === undefined) return true
  const outcome = await whileUsed(sandboxes, sandbox, waiting)
  // Another server may have reset it meanwhile.
  await sandboxes.storage.refresh(sandbox)
  if (outcome !== 'gone') return true
  unanswered(request, visit)
  return false
}

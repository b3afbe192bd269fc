import type { FastifyReply, FastifyRequest } from 'fastify'
import { nameRule } from '../sandbox/name.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { NotStored } from '../sandbox/storage.ts'
import { WrongFault } from './fault-effect.ts'
import { notKept } from './not-kept.ts'
import { pick } from './pick-sandbox.ts'
import { refuse } from './refuse.ts'
import type { RequestContext } from './request-context.ts'
import type { Runtime } from './runtime.ts'
import { unanswered } from './send.ts'
import { whileUsed } from './while-used.ts'

/**
 * Finds the sandbox of a request and lets the faults act that wait for it. `next` is called if
 * there is still somebody to be answered.
 */
export function begin(
  request: FastifyRequest,
  reply: FastifyReply,
  runtime: Runtime,
  endpoint: number | undefined,
  sandboxes: Sandboxes,
  next: (error?: Error) => void,
): void {
  const { sandbox, name, token } = pick(request, reply, sandboxes, runtime.deps.nameVisitor)
  if (sandbox === undefined)
    return void refuse(reply, `There is no sandbox "${name}": ${nameRule}.`)
  const context: RequestContext = {
    runtime,
    endpoint,
    sandbox,
    life: sandbox.life,
    token,
    began: performance.now(),
    faults: undefined,
    unreadable: undefined,
  }
  request.context = context
  const waiting = sandboxes.storage.refresh(sandbox)
  if (waiting === undefined && isUndisturbed(context, request)) return void next()
  comeIn(waiting, context, request, reply, sandboxes)
    .then((isThere) => isThere && next())
    .catch((error) => void reply.send(error))
}

const isUndisturbed = ({ sandbox }: RequestContext, { headers }: FastifyRequest): boolean =>
  sandbox.settings.faults === undefined &&
  headers['prefer'] === undefined &&
  headers['dublor-fault'] === undefined

/** Waits until it is known how the sandbox is now, and for the faults. @returns whether somebody is left to be answered. */
async function comeIn(
  waiting: Promise<unknown> | undefined,
  context: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
): Promise<boolean> {
  try {
    await waiting?.catch(notRead)
    context.life = context.sandbox.life
    return isUndisturbed(context, request) || (await disturb(context, request, reply, sandboxes))
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
  context: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
): Promise<boolean> {
  const { runtime, sandbox, token } = context
  const { service, deps } = runtime
  const asking = { service, request, sandbox, token }
  const choose = () => deps.selectFaults(asking)
  // A fault that waits for so many requests has to count them where others see it.
  context.faults = deps.selectFaults.counts(asking)
    ? await sandboxes.change(sandbox.name, choose)
    : choose()
  const waiting = context.faults?.before(reply)
  if (waiting === undefined) return true
  const outcome = await whileUsed(sandboxes, sandbox, waiting)
  // Another server may have reset it meanwhile.
  await sandboxes.storage.refresh(sandbox)
  if (outcome !== 'gone') return true
  unanswered(request, context)
  return false
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { badName } from './bad-name.ts'
import { WrongFault } from './disturbance.ts'
import { pick } from './pick-sandbox.ts'
import { refuse } from './refuse.ts'
import type { Runtime } from './runtime.ts'
import type { Visit } from './visit.ts'

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
  const { sandbox, name, token } = pick(request, sandboxes)
  if (sandbox === undefined) return void badName(reply, name)
  const visit: Visit = {
    runtime,
    endpoint,
    sandbox,
    token,
    began: performance.now(),
    disturbance: undefined,
    unreadable: undefined,
  }
  request.visit = visit
  const { headers } = request
  const undisturbed =
    sandbox.settings.faults === undefined &&
    headers['prefer'] === undefined &&
    headers['dublor-fault'] === undefined
  if (undisturbed) next()
  else disturb(visit, request, reply).then((gone) => gone || next(), next)
}

/** @returns whether nobody is left to be answered. */
async function disturb(visit: Visit, request: FastifyRequest, reply: FastifyReply) {
  const { runtime, sandbox, token } = visit
  const { service, around } = runtime
  try {
    visit.disturbance = around.disturb({ service, request, sandbox, token })
    return (await visit.disturbance?.before(request, reply)) === 'gone'
  } catch (error) {
    if (!(error instanceof WrongFault)) throw error
    refuse(reply, error.message)
    return true
  }
}

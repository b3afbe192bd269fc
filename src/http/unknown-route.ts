import type { FastifyReply, FastifyRequest } from 'fastify'
import { defaultSandbox, isSandboxName } from '../sandbox/name.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { begin } from './begin.ts'
import { answerPreflight, isPreflight, openTo } from './open-to-browsers.ts'
import { nameIn } from './pick-sandbox.ts'
import { respond } from './respond.ts'
import { pathOf } from './routes.ts'
import type { Runtime } from './runtime.ts'

export type Respond = (request: FastifyRequest, reply: FastifyReply) => unknown

/** Answers a path or a method that no endpoint of a service has, as the service does it. */
export const unknownRoute =
  (runtime: Runtime, sandboxes: Sandboxes): Respond =>
  (request, reply) => {
    // Nothing is returned: a reply that is would be waited for, even where nobody is there any more.
    begin(request, reply, runtime, undefined, sandboxes, () => {
      const answered = respond(request, reply)
      if (answered instanceof Promise) answered.catch((error) => sendError(reply, error))
    })
  }

function sendError(reply: FastifyReply, error: Error): void {
  if (!reply.sent && !reply.raw.destroyed) reply.send(error)
}

/**
 * Answers a path below no service, and says where the services are: to pages too, which have to ask
 * first. Whoever only waits for a server to be there asks for `/`.
 */
export function nobodyThere(services: readonly Service[]): Respond {
  const here = {
    en: 'This is Dublör, which stands in for the services below. To read on: /_dublor/openapi.json.',
    tr: 'Burası, aşağıdaki servislerin yerine geçen Dublör. Ayrıntılar: /_dublor/openapi.json.',
    services: services.map(({ title, base }) => ({ title, base })),
  }
  const places = services.map(({ title, base }) => `${title} at ${base}`).join(', ')
  return (request, reply) => {
    const { method, headers } = request
    if (isPreflight(method, headers)) return answerPreflight(headers, reply)
    const named = isSandboxName(nameIn(request) ?? defaultSandbox)
    if (named && pathOf(request) === '/' && ['GET', 'HEAD'].includes(method)) {
      return reply
        .headers(openTo(headers.origin))
        .code(200)
        .send(method === 'HEAD' ? undefined : here)
    }
    return reply
      .code(404)
      .headers(openTo(headers.origin))
      .send({
        message: `Nothing is at ${pathOf(request)}. Services: ${places}. Control plane: /_dublor.`,
      })
  }
}

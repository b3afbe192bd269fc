import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { enter } from './enter.ts'
import { openTo } from './open-to-browsers.ts'
import { respond } from './respond.ts'
import { pathOf } from './routes.ts'
import type { Runtime } from './runtime.ts'

export type Respond = (request: FastifyRequest, reply: FastifyReply) => unknown

/** Answers a path or a method that no endpoint of a service has, as the service does it. */
export const unknownRoute =
  (runtime: Runtime, sandboxes: Sandboxes): Respond =>
  (request, reply) => {
    // Nothing is returned: a reply that is would be waited for, even where nobody is there any more.
    enter(request, reply, runtime, undefined, sandboxes, () => {
      const answered = respond(request, reply)
      if (answered instanceof Promise) answered.catch((error) => sendError(reply, error))
    })
  }

function sendError(reply: FastifyReply, error: Error): void {
  if (!reply.sent && !reply.raw.destroyed) reply.send(error)
}

/** Answers a path below no service, and says where the services are. */
export function nobodyThere(services: readonly Service[], withCookies: boolean): Respond {
  const places = services.map(({ title, base }) => `${title} at ${base}`).join(', ')
  return (request, reply) =>
    reply
      .code(404)
      .headers(openTo(request.headers.origin, withCookies))
      .send({
        message: `Nothing is at ${pathOf(request)}. Services: ${places}. Control plane: /_dublor.`,
      })
}

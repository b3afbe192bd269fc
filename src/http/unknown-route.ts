import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { enter } from './enter.ts'
import { respond } from './respond.ts'
import { pathOf } from './routes.ts'
import type { Runtime } from './runtime.ts'

export type Respond = (request: FastifyRequest, reply: FastifyReply) => unknown

/** Answers a path or a method that no endpoint of a service has, as the service does it. */
export const unknownRoute =
  (runtime: Runtime, sandboxes: Sandboxes): Respond =>
  (request, reply) => {
    enter(request, reply, runtime, undefined, sandboxes, () => respond(request, reply))
    return reply
  }

/** Answers a path below no service, and says where the services are. */
export function nobodyThere(services: readonly Service[]): Respond {
  const places = services.map(({ title, base }) => `${title} at ${base}`).join(', ')
  return (request, reply) =>
    reply
      .code(404)
      .header('access-control-allow-origin', '*')
      .send({
        message: `Nothing is at ${pathOf(request)}. Services: ${places}. Control plane: /_dublor.`,
      })
}

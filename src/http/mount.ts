import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { enter } from './enter.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** Makes the endpoint at a place of a service's list answer. */
export function mount(
  app: FastifyInstance,
  runtime: Runtime,
  place: number,
  sandboxes: Sandboxes,
): void {
  const { method, path } = runtime.service.endpoints[place] as { method: string; path: string }
  app.route({
    method: method as 'GET',
    url: path,
    onRequest: (request, reply, next) => enter(request, reply, runtime, place, sandboxes, next),
    handler: (request, reply) => respond(request, reply),
  })
}

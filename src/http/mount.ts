import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { enter } from './enter.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

type Params = Readonly<Record<string, string>>

/** Makes the endpoint at a place of a service's list answer. */
export function mount(
  app: FastifyInstance,
  runtime: Runtime,
  place: number,
  sandboxes: Sandboxes,
): void {
  const { method, path } = runtime.service.endpoints[place] as { method: string; path: string }
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  // A path with nothing where a parameter stands is none that the service knows.
  const placeFor = (params: Params) =>
    names.every((name) => params[name] !== '') ? place : undefined
  app.route({
    method: method as 'GET',
    url: path,
    onRequest: (request, reply, next) =>
      enter(request, reply, runtime, placeFor(request.params as Params), sandboxes, next),
    handler: (request, reply) => respond(request, reply),
  })
}

import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { AnyEndpoint, EndpointSchema } from '../service.ts'
import { begin } from './begin.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The service whose route it is. */
    service?: string
    /** Its method and its path below the service's base. */
    endpoint?: string
  }
}

type Params = Readonly<Record<string, string>>

/** Makes the endpoint at a place of a service's list answer. */
export function mount(
  app: FastifyInstance,
  runtime: Runtime,
  place: number,
  sandboxes: Sandboxes,
): void {
  const endpoint = runtime.service.endpoints[place] as AnyEndpoint
  const { method, path, summary } = endpoint
  const { query: querystring, ...parts } = endpoint.schema as EndpointSchema
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  // A path with nothing where a parameter stands is none that the service knows.
  const placeFor = (params: Params) =>
    names.every((name) => params[name] !== '') ? place : undefined
  app.route({
    method,
    url: path,
    // Shown to plugins, and held to by nobody: see compilers.ts.
    schema: { summary, ...parts, ...(querystring && { querystring }) },
    config: { service: runtime.service.name, endpoint: `${method} ${path}` },
    onRequest: (request, reply, next) =>
      begin(request, reply, runtime, placeFor(request.params as Params), sandboxes, next),
    handler: (request, reply) => respond(request, reply),
  })
}

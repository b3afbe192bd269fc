import cors from '@fastify/cors'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, { type FastifyInstance } from 'fastify'
import { controlPlane } from './control/index.ts'
import { loadFixture } from './fixture/load.ts'
import { compilersFactory } from './http/compilers.ts'
import { failing } from './http/failing.ts'
import { mount } from './http/mount.ts'
import { parseJson } from './http/parse-json.ts'
import { takePathPrefix } from './http/pick-sandbox.ts'
import { runtimeOf } from './http/runtime.ts'
import { unknownRoute } from './http/unknown-route.ts'
import { Sandboxes } from './sandbox/sandboxes.ts'
import { services } from './services/index.ts'
import { version } from './version.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every private world of this server. */
    sandboxes: Sandboxes
  }
}

/** What an app is made from. */
export interface AppOptions {
  /** A name that `--fixture` takes. */
  readonly fixture?: string
  /** Whether answers name their rules in `Dublor-*` headers; they do if left out. */
  readonly headers?: boolean
  /** Largest body in bytes. */
  readonly bodyLimit?: number
}

/**
 * The whole server, ready to listen or to be injected into.
 * @throws {BrokenFixture} if the fixture cannot be used.
 */
export function createApp({
  fixture = 'demo',
  headers = true,
  bodyLimit = 1_048_576,
}: AppOptions = {}) {
  const sandboxes = new Sandboxes(loadFixture(fixture, services))
  const runtimes = services.map((service) => runtimeOf(service, { headers }))

  const app = fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    frameworkErrors: failing,
    rewriteUrl: takePathPrefix,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 4096 },
    schemaController: { compilersFactory },
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.decorate('sandboxes', sandboxes)
  app.decorateRequest('call', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.setErrorHandler(failing)
  app.setNotFoundHandler(unknownRoute(runtimes, sandboxes))

  app.register(async (open: FastifyInstance) => {
    await open.register(cors, {
      origin: '*',
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['Dublor-Rules', 'Dublor-Basis', 'Dublor-Sandbox'],
      maxAge: 86_400,
    })
    for (const runtime of runtimes) {
      for (const endpoint of runtime.service.endpoints) mount(open, runtime, endpoint, sandboxes)
    }
  })
  app.register(controlPlane, { prefix: '/_dublor', sandboxes, services, version })
  return app
}

export type App = ReturnType<typeof createApp>

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { controlPlane } from './control/index.ts'
import { loadFixture } from './fixture/load.ts'
import { readBodies } from './http/body-parsers.ts'
import { clientError } from './http/client-error.ts'
import { closePromptly } from './http/close-promptly.ts'
import { compilersFactory } from './http/compilers.ts'
import { failed, failing } from './http/failing.ts'
import { mountService } from './http/mount-service.ts'
import { takePathPrefix } from './http/pick-sandbox.ts'
import { runtimeOf } from './http/runtime.ts'
import { nobodyThere } from './http/unknown-route.ts'
import type { AppOptions } from './options.ts'
import { Sandboxes } from './sandbox/sandboxes.ts'
import { services } from './services/index.ts'
import { version } from './version.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every private world of this server. */
    sandboxes: Sandboxes
  }
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
  const nobody = nobodyThere(services)

  const app = fastify({
    bodyLimit,
    clientErrorHandler: clientError,
    forceCloseConnections: 'idle',
    frameworkErrors: failed,
    rewriteUrl: takePathPrefix,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 65_536 },
    schemaController: { compilersFactory },
  }).withTypeProvider<TypeBoxTypeProvider>()

  closePromptly(app)
  app.decorate('sandboxes', sandboxes)
  app.decorateRequest('call', undefined)
  readBodies(app)
  app.setErrorHandler(failing(nobody))
  app.setNotFoundHandler(nobody)

  for (const service of services) {
    const runtime = runtimeOf(service, { headers })
    app.register(mountService(runtime, sandboxes), { prefix: service.base })
  }
  app.register(controlPlane, { prefix: '/_dublor', sandboxes, services, version })
  return app
}

export type App = ReturnType<typeof createApp>

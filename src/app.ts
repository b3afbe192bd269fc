import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { controlPlane } from './control/index.ts'
import { disturb } from './faults/disturb.ts'
import { fixturesOf } from './fixture/fixtures.ts'
import { loadFixture } from './fixture/load.ts'
import { withSwaps } from './grading/with-swaps.ts'
import { readBodies } from './http/body-parsers.ts'
import { clientError } from './http/client-error.ts'
import { closePromptly } from './http/close-promptly.ts'
import { compilersFactory } from './http/compilers.ts'
import { failed, failing } from './http/failing.ts'
import { mountService } from './http/mount-service.ts'
import { takePathPrefix } from './http/pick-sandbox.ts'
import { Runtime } from './http/runtime.ts'
import { nobodyThere } from './http/unknown-route.ts'
import { keepJournals } from './journal/keep-journals.ts'
import type { AppOptions } from './options.ts'
import { Sandboxes } from './sandbox/sandboxes.ts'
import type { Service } from './service.ts'
import { services as all } from './services/index.ts'
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
export function createApp(
  {
    fixture = 'demo',
    headers = true,
    strict = false,
    bodyLimit = 1_048_576,
    journal = { entries: 1000, bytes: 1_048_576 },
  }: AppOptions = {},
  services: readonly Service[] = all,
) {
  const first = loadFixture(fixture, services)
  const sandboxes = new Sandboxes(first)
  const fixtureNamed = fixturesOf(services, first)
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
  app.decorateRequest('visit', undefined)
  app.decorateRequest('text', undefined)
  readBodies(app)
  app.setErrorHandler(failing(nobody))
  app.setNotFoundHandler(nobody)

  const answered = keepJournals(journal)
  const around = { headers, strict, swapped: withSwaps, disturb, answered }
  for (const service of services) {
    const runtime = new Runtime(service, around)
    app.register(mountService(runtime, sandboxes), { prefix: service.base })
  }
  app.register(controlPlane, { prefix: '/_dublor', sandboxes, services, version, fixtureNamed })
  return app
}

export type App = ReturnType<typeof createApp>

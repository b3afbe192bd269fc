import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { controlPlane } from './control/index.ts'
import { follow } from './control/running.ts'
import { documentsOf } from './export/document-of.ts'
import { disturbing } from './faults/disturb.ts'
import { mayAsk } from './faults/who-may-ask.ts'
import { FirstFixture } from './fixture/first-fixture.ts'
import { fixturesOf } from './fixture/fixtures.ts'
import { withSwaps } from './grading/with-swaps.ts'
import { readBodies } from './http/body-parsers.ts'
import { Callbacks } from './http/callbacks.ts'
import { clientError } from './http/client-error.ts'
import { closePromptly } from './http/close-promptly.ts'
import { compilersFactory } from './http/compilers.ts'
import { failed, failing } from './http/failing.ts'
import { makeServer } from './http/make-server.ts'
import { mountService } from './http/mount-service.ts'
import { openToOthers } from './http/open-to-others.ts'
import { takePathPrefix } from './http/pick-sandbox.ts'
import { Retries } from './http/retries.ts'
import { Runtime } from './http/runtime.ts'
import { strangers } from './http/stranger.ts'
import { nobodyThere } from './http/unknown-route.ts'
import { naming } from './http/visitors.ts'
import type { Entry } from './journal/entry.ts'
import { MemoryJournals } from './journal/memory-journals.ts'
import { shownEntry } from './journal/show-entry.ts'
import { isTurnedAway } from './journal/turned-away.ts'
import { Counters } from './metrics/counters.ts'
import { scraping } from './metrics/scrape.ts'
import type { AppOptions, ForOwnServices } from './options.ts'
import { boundsOf } from './sandbox/bounds.ts'
import type { Fixture } from './sandbox/fixture.ts'
import type { Sandbox } from './sandbox/sandbox.ts'
import { Sandboxes } from './sandbox/sandboxes.ts'
import { resetWorlds } from './schedule/reset-worlds.ts'
import { ttlOf } from './schedule/span.ts'
import { sweepIdle } from './schedule/sweep-idle.ts'
import { watchFixture } from './schedule/watch-fixture.ts'
import type { Service } from './service.ts'
import { services as all } from './services/index.ts'
import { storageOf } from './storage/storage-of.ts'
import { tellOperator } from './tell-operator.ts'
import { version } from './version.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every private world of this server. */
    sandboxes: Sandboxes
    /** What its services have answered. */
    counters: Counters
  }
}

/**
 * The whole server, ready to listen or to be injected into.
 * @throws {BrokenFixture} if the fixture cannot be used.
 * @throws {WrongSetting} if an option cannot be; `ready()` and `listen()` do if `resetEvery` cannot.
 */
export function createApp(
  {
    fixture = 'demo',
    watch = false,
    headers = true,
    strict = false,
    sandboxTtl = '24h',
    maxSandboxes = 10_000,
    sandboxPerVisitor = false,
    resetEvery,
    adminToken,
    allowedHosts = [],
    trustLoopback = false,
    faults,
    data,
    redis,
    sandboxBytes,
    totalBytes,
    bodyLimit = 1_048_576,
    journalEntries = 500,
    journalBytes = 2_097_152,
    callbacks = [],
  }: AppOptions & ForOwnServices = {},
  services: readonly Service[] = all,
) {
  const first = new FirstFixture(fixture, services)
  const ttl = ttlOf(sandboxTtl)
  const fixtureNamed = fixturesOf(services, first)
  const limits = { entries: journalEntries, bytes: journalBytes }
  const shown = (entry: Entry) => shownEntry(entry, services)
  const kept = storageOf({ data, redis, ttl, limits, shown, say: tellOperator })
  const { storage } = kept
  // What several servers share is only not known here when it makes room.
  const spared = storage.shares === true ? 0 : sandboxPerVisitor ? 3600 : 60
  const bounds = boundsOf(sandboxBytes, totalBytes)
  const sandboxLimits = { idle: ttl / 1000, most: maxSandboxes, spared, ...bounds }
  // Servers that share worlds have to have the same fixture for as long as they run.
  const newest = storage.shares === true ? undefined : (each: Fixture) => first.newest(each)
  const sandboxes = new Sandboxes(first.last, sandboxLimits, storage, newest)
  const nobody = nobodyThere(services)

  const app = fastify({
    bodyLimit,
    clientErrorHandler: clientError,
    forceCloseConnections: 'idle',
    frameworkErrors: failed,
    return503OnClosing: false,
    rewriteUrl: takePathPrefix,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 65_536 },
    schemaController: { compilersFactory },
    serverFactory: makeServer,
  }).withTypeProvider<TypeBoxTypeProvider>()

  const closing = closePromptly(app)
  const isOpen = openToOthers(app)
  const stranger = strangers({ adminToken, allowedHosts, trustLoopback, isOpen })
  app.decorate('sandboxes', sandboxes)
  app.decorateRequest('context', undefined)
  app.decorateRequest('text', undefined)
  app.decorateRequest('cut', undefined)
  app.decorateRequest('inexact', undefined)
  readBodies(app)
  app.setErrorHandler(failing(nobody))
  app.setNotFoundHandler(nobody)

  const journals = kept.journals ?? new MemoryJournals(limits, sandboxes, services, bounds.journals)
  const counters = new Counters()
  const calling = new Callbacks(callbacks)
  app.decorate('counters', counters)
  const deps = {
    headers,
    strict,
    swapped: withSwaps,
    selectFaults: disturbing(closing, mayAsk({ faults, isOpen, stranger })),
    sandboxes,
    retries: new Retries(),
    callbacks: calling,
    nameVisitor: sandboxPerVisitor ? naming(ttl) : undefined,
    answered(asked: Sandbox | undefined, entry: Entry) {
      counters.add(entry)
      if (asked === undefined) return
      const sandbox = sandboxes.current(asked)
      // Who was turned away has made nothing; else at least what was asked is worth keeping.
      const made = isTurnedAway(entry) ? undefined : sandboxes.receive(sandbox)
      journals.add(sandbox, entry, made)
    },
  }
  for (const service of services) {
    const runtime = new Runtime(service, deps)
    app.register(mountService(runtime, sandboxes), { prefix: service.base })
  }
  app.addHook('onReady', () =>
    storage.open({
      default: sandboxes.default,
      pick: (name) => sandboxes.pick(name),
      fixtureNamed,
    }),
  )
  app.addHook('onClose', () => storage.close())
  app.addHook('onClose', async () => calling.close())
  const { journals: shared } = kept
  if (shared !== undefined) {
    // What was answered is in the journal, whichever server is asked for it next.
    app.addHook('onSend', async ({ context }) => {
      if (context !== undefined) await shared.settled()
    })
  }
  sweepIdle(app, sandboxes, ttl)
  resetWorlds(app, sandboxes, resetEvery)
  if (watch) watchFixture(app, sandboxes, fixture)
  app.register(controlPlane, {
    prefix: '/_dublor',
    journals,
    sandboxes,
    services,
    version,
    fixtureNamed,
    stranger,
    running: follow(app, fixture, storage),
    documentOf: documentsOf(() => createApp({ fixture: 'docs' }, services), version),
    scrape: scraping({ counters, sandboxes, services }),
  })
  return app
}

export type App = ReturnType<typeof createApp>

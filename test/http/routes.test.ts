import swagger from '@fastify/swagger'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { serviceDocument } from '../../src/control/openapi/service-document.ts'
import { loadFixture } from '../../src/fixture/load.ts'
import { compilersFactory } from '../../src/http/compilers.ts'
import { mountService } from '../../src/http/mount-service.ts'
import { Runtime, type ServerDeps } from '../../src/http/runtime.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import { services } from '../../src/services/index.ts'

type Paths = Record<string, Record<string, { summary?: string; parameters?: object[] }>>

/** Where each operation is, what it does and how many parameters it names. */
const operations = (paths: Paths, base = ''): string[] =>
  Object.entries(paths)
    .flatMap(([path, { options: _preflight, ...methods }]) =>
      Object.entries(methods).map(
        ([method, { summary, parameters = [] }]) =>
          `${method} ${base}${path}: ${summary}, ${parameters.length} parameters`,
      ),
    )
    .toSorted()

describe.each(services.map((service) => [service.name, service] as const))(
  '%s',
  (_name, service) => {
    it('shows plugins the same endpoints as its OpenAPI document', async () => {
      const app = fastify({ schemaController: { compilersFactory } })
      await app.register(swagger, { openapi: { info: { title: service.title, version: '0' } } })
      const sandboxes = new Sandboxes(loadFixture('empty', services))
      // Nobody asks anything: only the routes are looked at.
      const runtime = new Runtime(service, {} as ServerDeps)
      await app.register(mountService(runtime, sandboxes), { prefix: service.base })
      await app.ready()
      const document = app.swagger() as unknown as { paths: Paths }
      const own = serviceDocument(service, '0') as unknown as { paths: Paths }
      expect(operations(document.paths)).toEqual(operations(own.paths, service.base))
      await app.close()
    })
  },
)

it('prints its routes', async () => {
  const app = createApp()
  await app.ready()
  for (const { base, endpoints } of services) {
    for (const { method, path } of endpoints) {
      const url = `${base}${path}`
      expect(app.hasRoute({ method, url }), `${method} ${url}`).toBe(true)
    }
  }
  await app.close()
})

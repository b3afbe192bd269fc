import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FaultValues } from '../../src/client/faults.ts'
import { servicesAt } from '../../src/client/services.ts'
import { faults } from '../../src/faults/index.ts'
import { connect, createDublor, type Dublor } from '../../src/index.ts'
import { services } from '../../src/services/index.ts'

/** What is of no use as a method: `dublor.fetch` asks for these. */
const asTheyAre = /^GET \/(metrics|docs.*|.*openapi\.json)$/

describe('a program', () => {
  let server: Dublor
  const asked = new Set<string>()
  beforeAll(async () => {
    server = await createDublor()
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await server.close()
  })

  it('can do all that the control plane can', async () => {
    const fetch = globalThis.fetch
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const path = new URL(String(input)).pathname
      const [, call = ''] = /^\/_dublor(\/.*)$/.exec(path.replace('/every', '/{name}')) ?? []
      asked.add(`${init?.method ?? 'GET'} ${call}`)
      return fetch(input, init)
    })
    const dublor = await connect({ url: server.url })
    const { clock, faults, mutants, ...world } = dublor.sandbox('every')
    await world.set({ fixture: 'docs' })
    await world.show()
    await clock.freeze('2025-11-20T12:00:00Z')
    await clock.advance('1h')
    await clock.now()
    await faults.add({ fault: { status: 503 } })
    await faults.set([])
    await faults.list()
    await faults.clear()
    await mutants.set([])
    await mutants.list()
    await world.state('customer has no details')
    await world.requests()
    await world.clearRequests()
    await world.verify({}, 0)
    const { off } = await world.on('answer', () => {})
    off()
    await world.coverage()
    await world.clearCoverage()
    await world.restore(await world.snapshot())
    await world.reset()
    await world.forget()
    await dublor.sandboxes()
    await dublor.personas()
    await dublor.rules()
    await dublor.states()
    await dublor.faults()
    await dublor.mutants()
    await dublor.fixtures()
    await dublor.close()

    const document = await (await server.fetch('/_dublor/openapi.json')).json()
    const { paths } = document as { paths: Record<string, object> }
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.slice('/_dublor'.length)}`,
      ),
    )
    expect([...asked].toSorted()).toEqual(calls.filter((call) => !asTheyAre.test(call)).toSorted())
  })

  it('can name every fault and every service', () => {
    const known: Required<FaultValues> = {
      latency: 800,
      reset: true,
      'stale-read': true,
      'rate-limit': true,
      status: 503,
      'content-type': true,
      malformed: true,
      drip: true,
      truncate: true,
      'reset-midway': true,
      'lost-answer': true,
    }
    expect(Object.keys(known)).toEqual(faults.map(({ name }) => name))
    const places = Object.entries(servicesAt('http://a.test')).map(([name, { url }]) => [name, url])
    expect(places).toEqual(services.map(({ name, base }) => [name, `http://a.test${base}`]))
  })
})

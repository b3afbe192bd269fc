import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, createDublor, type Dublor, NotVerified, Refused } from '../../src/index.ts'

const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const admin = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const change = (fields: object) => ({
  method: 'PATCH',
  headers: admin,
  body: JSON.stringify(fields),
})
const industry = async (answer: Promise<Response>) =>
  ((await (await answer).json()) as { industry: string }).industry

/** What `createDublor()` and `connect()` give can do the same. */
describe.each(['createDublor', 'connect'] as const)('a sandbox of %s()', (way) => {
  let server: Dublor
  let dublor: Dublor
  beforeAll(async () => {
    server = await createDublor({ fixture: 'docs' })
    dublor = way === 'connect' ? await connect({ url: server.url }) : server
  })
  afterAll(async () => {
    await dublor.close()
    await server.close()
  })

  it('has a name and URLs, whether it is given a name or not', async () => {
    const { name, url, services, token } = dublor.sandbox('a')
    expect([name, url]).toEqual(['a', `${server.url}/~a`])
    expect(services.cybercert.url).toBe(`${server.url}/~a/api/v1`)
    expect(services.faturaentegrator.url).toBe(`${server.url}/~a/api`)
    expect([token(), token('demo-owner')]).toEqual(['demo-admin~a', 'demo-owner~a'])
    const [one, other] = [dublor.sandbox(), dublor.sandbox()]
    expect(one.name).not.toBe(other.name)
    expect((await fetch(one.url + customer, { headers: admin })).status).toBe(200)
    expect(() => dublor.sandbox('Not A Name')).toThrow('1 to 64 of a-z 0-9 . _ -')
  })

  it('asks in its own world, whatever the path says', async () => {
    const { fetch, reset, token, url } = dublor.sandbox('asking')
    await fetch(customer, change({ industry: 'Food' }))
    expect(await industry(fetch(`/~other${customer}`, { headers: admin }))).toBe('Food')
    expect(await industry(fetch(new Request(url + customer, { headers: admin })))).toBe('Food')
    const elsewhere = new URL(customer, 'https://api.example.com')
    expect(await industry(fetch(elsewhere, { headers: admin }))).toBe('Food')
    const named = { authorization: `Bearer ${token()}` }
    expect(await industry(dublor.fetch(customer, { headers: named }))).toBe('Food')
    expect(await industry(dublor.fetch(customer, { headers: admin }))).toBe('Technology')
    await reset()
    expect(await industry(fetch(customer, { headers: admin }))).toBe('Technology')
  })

  it('is forgotten at the end of its block', async () => {
    const names = async () => (await dublor.sandboxes()).map(({ name }) => name)
    {
      await using world = dublor.sandbox('for-a-while')
      await world.set({ strict: true })
      expect(await names()).toContain('for-a-while')
    }
    expect(await names()).not.toContain('for-a-while')
  })

  it('has a clock', async () => {
    const { clock } = dublor.sandbox('clock')
    expect(await clock.freeze('2025-11-20T12:00:00Z')).toEqual(new Date('2025-11-20T12:00:00Z'))
    expect(await clock.advance('PT1H')).toEqual(new Date('2025-11-20T13:00:00Z'))
    expect(await clock.advance('-1d1h')).toEqual(new Date('2025-11-19T12:00:00Z'))
    expect(await clock.freeze(new Date(0))).toEqual(new Date(0))
    expect(await clock.now()).toEqual(new Date(0))
    const before = Date.now()
    expect((await clock.offset('P10000D')).getTime()).toBeGreaterThanOrEqual(before + 864e9)
    expect((await clock.real()).getTime()).toBeLessThan(before + 864e9)
  })

  it('lets faults wait', async () => {
    const { faults, fetch } = dublor.sandbox('faults')
    await faults.add({ match: { method: 'PATCH' }, fault: { status: 503 }, times: 1 })
    await faults.add({ fault: { 'lost-answer': true }, times: 1 })
    expect((await fetch(customer, change({ industry: 'Food' }))).status).toBe(503)
    await expect(fetch(customer, change({ industry: 'Food' }))).rejects.toThrow(TypeError)
    expect((await faults.list()).map(({ left }) => left)).toEqual([0, 0])
    expect(await industry(fetch(customer, { headers: admin }))).toBe('Food')
    await faults.set([{ fault: { malformed: true } }])
    expect(await faults.list()).toEqual([{ fault: { malformed: true } }])
    await faults.clear()
    expect(await faults.list()).toEqual([])
  })

  it('lets states hold, and says what is known of them', async () => {
    const world = dublor.sandbox('states')
    const none = await world.state('customer has no details')
    expect(none).toMatchObject({ uuid: expect.any(String), token: 'demo-admin' })
    const path = `/api/v1/customers/${none.uuid}/details`
    expect((await world.fetch(path, { headers: admin })).status).toBe(404)
    const { token } = await world.state('customer is owned by user 2')
    expect(token).toBe('demo-owner')
    await world.state(['customer is owned by user 1', 'user 1 prefers USD'])
    await world.state('customer has details', { annual_revenue: 5000 })
    const details = await (await world.fetch(path, { headers: admin })).json()
    expect(details).toMatchObject({ annual_revenue: 5000, annual_revenue_converted: 166.67 })
    await world.tearDown()
    expect(await industry(world.fetch(path, { headers: admin }))).toBe('Technology')
  })

  it('shows what was asked and answered, and why', async () => {
    const world = dublor.sandbox('journal')
    await world.fetch(customer, change({ industry: 'Food' }))
    await world.fetch(customer, { headers: { authorization: 'Bearer demo-nobody' } })
    expect(await world.requests()).toHaveLength(2)
    expect(await world.requests({ since: 1, limit: 5 })).toHaveLength(1)
    const [refused] = await world.requests({ status: 403, persona: 'demo-nobody' })
    expect(refused?.why?.en).toContain('demo-nobody')
    await world.clearRequests()
    expect(await world.requests()).toEqual([])
  })

  it('verifies what was asked, and says what came nearest', async () => {
    const { fetch, verify } = dublor.sandbox('verifying')
    await expect(verify({ method: 'PATCH' })).rejects.toThrow('Nothing was asked here.')
    await fetch(customer, change({ industry: 'Food' }))
    await fetch(customer, { headers: admin })
    const match = { method: 'PATCH', body: { industry: 'Food' } }
    expect(await verify(match)).toMatchObject({ ok: true, matched: 1 })
    await verify(match, 1)
    await verify({ service: 'cybercert' }, { atLeast: 2, atMost: 2 })
    const wanted = verify({ method: 'PATCH', body: { industry: 'Gıda' } }, 1)
    await expect(wanted).rejects.toThrow(NotVerified)
    const error = await wanted.catch((thrown) => thrown)
    expect(error.name).toBe('NotVerified')
    expect(error.message).toMatch(
      /^Wanted: exactly 1; matched: 0\. Nearest: PATCH .* body\.industry is "Food", wanted "Gıda"\.\nAlso near: GET .*, which differs in method, body\.$/,
    )
    expect(error.verdict).toMatchObject({ ok: false, matched: 0 })
    await expect(verify({ method: 'PATHC' })).rejects.toThrow('PATHC')
  })

  it('tells of every answer until it is ended', async () => {
    const world = dublor.sandbox('telling')
    const told = new EventEmitter()
    const seen: string[] = []
    const watching = await world.on('answer', ({ request, answer }) => {
      seen.push(`${request.method} ${answer.status}`)
      told.emit('answer')
    })
    const second = once(told, 'answer').then(() => once(told, 'answer'))
    await world.fetch(customer, { headers: admin })
    await world.fetch(customer, change({ employee_count: 'many' }))
    await second
    expect(seen).toEqual(['GET 200', 'PATCH 422'])
    watching.off()
    await watching.ended
    await world.fetch(customer, { headers: admin })
    expect(seen).toHaveLength(2)
  })

  it('counts what was exercised', async () => {
    const { clearCoverage, coverage, fetch } = dublor.sandbox('coverage')
    await fetch(customer, { headers: admin })
    const ran = async () =>
      (await coverage()).services.flatMap(({ rules }) => rules.filter((rule) => rule.exercised))
    expect((await ran()).length).toBeGreaterThan(0)
    await clearCoverage()
    expect(await ran()).toEqual([])
  })

  it('is taken down and restored, also as another', async () => {
    const world = dublor.sandbox('kept')
    const before = await world.snapshot()
    await world.fetch(customer, change({ industry: 'Food' }))
    const after = await world.snapshot()
    await world.restore(before)
    expect(await industry(world.fetch(customer, { headers: admin }))).toBe('Technology')
    const copy = dublor.sandbox('copy')
    await copy.restore(after)
    expect(await industry(copy.fetch(customer, { headers: admin }))).toBe('Food')
  })

  it('is strict if that is wanted, and begins as another world', async () => {
    const { fetch, set, show, strict } = dublor.sandbox('strict')
    const guessed = () => fetch('/api/customers/1', { method: 'PUT', headers: admin, body: '{}' })
    const lenient = (await guessed()).status
    await strict()
    expect((await guessed()).status).toBe(501)
    await strict(false)
    expect((await guessed()).status).toBe(lenient)
    expect(await set({ fixture: 'empty' })).toMatchObject({ fixture: 'empty', strict: false })
    expect(await show()).toMatchObject({ name: 'strict', fixture: 'empty', changed: 0 })
  })

  it('breaks a rule on purpose', async () => {
    const { fetch, mutants } = dublor.sandbox('mutants')
    const rule = 'cybercert.details.patch-merges'
    const [first] = await dublor.mutants({ rule, kind: 'mutant' })
    const id = first?.id ?? ''
    expect(id).toMatch(`${rule}/`)
    expect(await mutants.set([id])).toEqual([id])
    expect(await mutants.list()).toEqual([id])
    await fetch(customer, change({ industry: 'Food' }))
    await mutants.clear()
    expect(await mutants.list()).toEqual([])
  })

  it('is refused in a sentence what cannot be', async () => {
    const world = dublor.sandbox('refused')
    const notAClock = world.clock.freeze('tomorrow')
    await expect(notAClock).rejects.toThrow(Refused)
    await expect(notAClock).rejects.toThrow(/^Not a clock: frozen is no moment .*"tomorrow"/)
    await expect(notAClock).rejects.toMatchObject({ name: 'Refused', status: 400 })
    await expect(world.clock.advance('soon')).rejects.toThrow('by is no duration: "soon"')
    await expect(world.state('customer has no detials')).rejects.toThrow(
      'customer {uuid} has no details',
    )
    await expect(world.set({ fixture: 'dmeo' })).rejects.toThrow('There is no fixture "dmeo"')
    await expect(world.on('answer', () => {}).then(({ off }) => off())).resolves.toBeUndefined()
  })

  it('is one of a server that says what there is', async () => {
    expect(await dublor.health()).toMatchObject({ status: 'ok', fixture: 'docs' })
    expect((await dublor.personas()).map(({ name }) => name)).toContain('demo-owner')
    const rules = await dublor.rules({ service: 'faturaentegrator', basis: 'assumed' })
    expect(new Set(rules.map(({ service }) => service))).toEqual(new Set(['faturaentegrator']))
    expect((await dublor.states({ service: 'cybercert' })).length).toBeGreaterThan(0)
    expect((await dublor.faults()).map(({ name }) => name)).toContain('lost-answer')
    expect((await dublor.fixtures()).map(({ name }) => name)).toContain('docs')
  })
})

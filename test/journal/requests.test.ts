import { TypeCompiler } from '@sinclair/typebox/compiler'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { CoverageReport } from '../../src/journal/coverage-report.ts'
import { ShownEntry } from '../../src/journal/shown-entry.ts'

const app = createApp({ fixture: 'docs', journalEntries: 50 })
afterAll(() => app.close())

const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
const details = `${customer}/details`
const authorization = 'Bearer YOUR_API_KEY'
const plane = (name: string) => `/_dublor/sandboxes/${name}`
const headersIn = (name: string) => ({ authorization, 'dublor-sandbox': name })
const get = (url: string, name = 'a') => app.inject({ url, headers: headersIn(name) })
const patch = (payload: object, name = 'a') =>
  app.inject({ method: 'PATCH', url: details, headers: headersIn(name), payload })
const list = async (query = '', name = 'a') =>
  (await app.inject(`${plane(name)}/requests${query}`)).json().requests as ShownEntry[]
const verify = (payload: object, name = 'a') =>
  app.inject({ method: 'POST', url: `${plane(name)}/requests/verify`, payload })
const coverage = async (name = 'a') =>
  (await app.inject(`${plane(name)}/coverage`)).json() as CoverageReport
const exercised = ({ services }: CoverageReport) =>
  services.flatMap(({ rules }) => rules.filter((rule) => rule.exercised).map(({ id }) => id))

beforeEach(async () => {
  await app.inject({ method: 'DELETE', url: plane('a') })
})

describe('GET /_dublor/sandboxes/:name/requests', () => {
  it('shows a request with everything that is known of it', async () => {
    const clock = { frozen: '2025-11-20T12:00:00Z' }
    await app.inject({ method: 'PUT', url: plane('a'), payload: { clock } })
    await app.inject({
      method: 'PUT',
      url: `${details}?page=2&tag=a&tag=b`,
      headers: headersIn('a'),
      payload: { industry: 'Food', employee_count: 50 },
    })
    const [entry, ...more] = await list()
    expect(more).toEqual([])
    expect(entry).toEqual({
      id: 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      clock: '2025-11-20T12:00:00.000Z',
      service: 'cybercert',
      endpoint: 'PUT /api/v1/customers/{uuid}/details',
      request: {
        method: 'PUT',
        url: `${details}?page=2&tag=a&tag=b`,
        path: details,
        query: { page: '2', tag: ['a', 'b'] },
        contentType: 'application/json',
        body: { industry: 'Food', employee_count: 50 },
      },
      persona: 'demo-admin',
      answer: { status: 200, body: expect.objectContaining({ id: 1, industry: 'Food' }) },
      rules: expect.arrayContaining(['cybercert.details.put-writes-every-field']),
      basis: 'assumed',
      milliseconds: expect.any(Number),
      write: [
        {
          collection: 'cybercert.details',
          id: 1,
          created: false,
          deleted: false,
          restored: false,
          set: [{ field: 'industry', from: 'Technology', to: 'Food' }],
          kept: ['annual_revenue_currency', 'employee_count', 'is_active'],
          cleared: [
            { field: 'annual_revenue', from: 1_000_000 },
            { field: 'website', from: 'https://example.com' },
            { field: 'address', from: 'İstanbul, Türkiye' },
          ],
          bookkeeping: [],
          says: {
            en: 'PUT changed 1 field of details 1, kept 3, and cleared 3: annual_revenue, website, address.',
            tr: 'PUT, details 1 kaydında 1 alanı değiştirdi, 3 alanı olduğu gibi bıraktı ve 3 alanı boşalttı: annual_revenue, website, address.',
          },
        },
      ],
      why: null,
      faults: [],
    })
    expect(String(entry?.milliseconds)).toMatch(/^\d+(\.\d\d?)?$/)
  })

  it('shows entries of the shape that it declares, whatever was asked', async () => {
    const fits = TypeCompiler.Compile(ShownEntry)
    await get(customer)
    await get('/api/v1/nope?a&b=%zz&__proto__=1')
    await get(`${customer}/restore`)
    await patch({ industry: null, colour: 'red' })
    await app.inject({ method: 'DELETE', url: details, headers: headersIn('a') })
    await get(details)
    await app.inject({ method: 'HEAD', url: customer, headers: headersIn('a') })
    await app.inject({ method: 'POST', url: '/api/check/auth', headers: { 'dublor-sandbox': 'a' } })
    await app.inject({
      method: 'PATCH',
      url: details,
      headers: { ...headersIn('a'), 'content-type': 'application/json' },
      payload: '['.repeat(60_000),
    })
    const entries = await list()
    expect(entries).toHaveLength(9)
    for (const entry of entries) expect([...fits.Errors(entry)]).toEqual([])
    expect(entries.map(({ answer }) => answer.status)).toEqual([
      200, 404, 405, 200, 200, 404, 200, 401, 400,
    ])
    expect(entries[5]?.answer).toEqual({ status: 404, body: null })
    expect(entries[6]?.endpoint).toBe('GET /api/v1/customers/{uuid}')
    expect(entries[8]?.request.body).toBe('['.repeat(60_000))
  })

  it('cuts long bodies', async () => {
    await patch({ address: 'ş'.repeat(70_000) })
    const [entry] = await list()
    expect(entry?.request).toMatchObject({
      cut: true,
      body: expect.stringMatching(/^\{"address":"ş+$/),
    })
    expect(entry?.request.body).toHaveLength(65_536)
    expect(entry?.answer.cut).toBeUndefined()
    expect(entry?.write[0]?.set[0]).toMatchObject({
      field: 'address',
      to: expect.stringMatching(/…$/),
    })
  })

  it('filters', async () => {
    await get(customer)
    await get('/api/customers/1')
    await patch({ industry: 'Food' })
    await patch({ employee_count: -1 })
    await app.inject({
      url: customer,
      headers: { 'dublor-sandbox': 'a', authorization: 'Bearer demo-viewer' },
    })
    const ids = async (query: string) => (await list(query)).map(({ id }) => id)
    expect(await ids('?service=faturaentegrator')).toEqual([2])
    expect(await ids('?method=patch')).toEqual([3, 4])
    expect(await ids('?path=/api/v1/customers/*')).toEqual([1, 5])
    expect(await ids('?path=/api/v1/**')).toEqual([1, 3, 4, 5])
    expect(await ids('?status=422')).toEqual([4])
    expect(await ids('?status=2xx&method=GET')).toEqual([1, 2, 5])
    expect(await ids('?rule=cybercert.details.patch-merges')).toEqual([3])
    expect(await ids('?persona=demo-viewer')).toEqual([5])
    expect(await ids('?basis=assumed')).toEqual([2, 4])
    expect(await ids('?since=3')).toEqual([4, 5])
    expect(await ids('?limit=2')).toEqual([4, 5])
    expect(await ids('?limit=1&method=PATCH')).toEqual([4])
    expect(await ids('?limit=0')).toEqual([])
    expect(await ids('?limit=99&since=99')).toEqual([])
  })

  it('shows nothing of a sandbox that nobody used, and makes none', async () => {
    expect(await list('', 'unused')).toEqual([])
    expect((await app.inject(plane('unused'))).statusCode).toBe(404)
  })

  it('tells what it has dropped', async () => {
    for (let count = 0; count < 53; count += 1) await get(customer)
    const { requests, droppedUpTo } = (await app.inject(`${plane('a')}/requests`)).json()
    expect(requests).toHaveLength(50)
    expect(droppedUpTo).toBe(3)
    const verdict = (await verify({ count: { exactly: 50 } })).json()
    expect(verdict).toMatchObject({ ok: false, matched: 50 })
    expect(verdict.message).toContain('up to id 3')
  })

  it('keeps sandboxes apart', async () => {
    await get(customer, 'a')
    await get(details, 'b')
    expect((await list('', 'a')).map(({ request }) => request.path)).toEqual([customer])
    expect((await list('', 'b')).map(({ request }) => request.path)).toEqual([details])
  })

  it.each([
    '?status=20',
    '?basis=sure',
    '?limit=-1',
    '?since=x',
    '?path=api',
    '?colour=red',
    '?method=GET&method=PUT',
  ])('refuses %s with what to send', async (query) => {
    const answer = await app.inject(`${plane('a')}/requests${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})

describe('DELETE /_dublor/sandboxes/:name/requests', () => {
  it('empties the journal and keeps records and coverage', async () => {
    await patch({ industry: 'Food' })
    const answer = await app.inject({ method: 'DELETE', url: `${plane('a')}/requests` })
    expect(answer.statusCode).toBe(204)
    expect(await list()).toEqual([])
    expect((await get(details)).json().industry).toBe('Food')
    expect((await list()).map(({ id }) => id)).toEqual([2])
    expect(exercised(await coverage())).toContain('cybercert.details.patch-merges')
  })
})

describe('POST /_dublor/sandboxes/:name/requests/verify', () => {
  it('says whether the wanted requests were made', async () => {
    await patch({ industry: 'Food', employee_count: 5 })
    const match = {
      method: 'PATCH',
      path: '/api/v1/customers/*/details',
      body: { industry: 'Food' },
    }
    expect((await verify({ match, count: { exactly: 1 } })).json()).toEqual({
      ok: true,
      matched: 1,
      message: 'Wanted: exactly 1; matched: 1.',
      nearest: [],
    })
    expect((await verify({ match })).json().ok).toBe(true)
    expect((await verify({})).json().ok).toBe(true)
    const other = (await verify({ match: { ...match, body: { industry: 'Fun' } } })).json()
    expect(other).toMatchObject({
      ok: false,
      matched: 0,
      nearest: [{ id: 1, differs: [{ at: 'body.industry', wanted: 'Fun', was: 'Food' }] }],
    })
  })

  it('answers that nothing was asked in a sandbox that nobody used', async () => {
    expect((await verify({ count: { exactly: 0 } }, 'unused')).json().ok).toBe(true)
    expect((await verify({}, 'unused')).json().message).toContain('Nothing was asked here.')
  })

  it.each([
    { match: { colour: 'red' } },
    { match: { status: '20' } },
    { match: { method: 5 } },
    { match: { since: -1 } },
    { match: [] },
    { count: {} },
    { count: { exactly: 1.5 } },
    { count: { roughly: 1 } },
    { count: 1 },
    { matches: {} },
    [],
  ])('refuses %j with what to send', async (payload) => {
    const answer = await verify(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail.length).toBeGreaterThan(20)
  })
})

describe('GET and DELETE /_dublor/sandboxes/:name/coverage', () => {
  it('shows which rules were exercised and which were not', async () => {
    await patch({ industry: 'Food' })
    const report = await coverage()
    expect([...TypeCompiler.Compile(CoverageReport).Errors(report)]).toEqual([])
    const [{ rules, endpoints }] = report.services.filter(({ name }) => name === 'cybercert') as [
      CoverageReport['services'][number],
    ]
    expect(rules.find(({ id }) => id === 'cybercert.details.patch-merges')).toMatchObject({
      exercised: true,
      basis: 'documented',
      requests: [{ method: 'PATCH', url: details, status: 200 }],
    })
    expect(rules.find(({ id }) => id === 'cybercert.details.put-writes-every-field')).toMatchObject(
      {
        exercised: false,
        requests: [],
        says: { en: expect.any(String), tr: expect.any(String) },
      },
    )
    expect(endpoints.filter(({ requests }) => requests > 0)).toEqual([
      { endpoint: 'PATCH /api/v1/customers/{uuid}/details', requests: 1 },
    ])
  })

  it('outlives a reset and what the journal drops, but not the sandbox', async () => {
    await patch({ industry: 'Food' })
    await app.inject({ method: 'POST', url: `${plane('a')}/reset` })
    expect(await list()).toEqual([])
    for (let count = 0; count < 60; count += 1) await get(customer)
    const wanted = 'cybercert.details.patch-merges'
    expect(exercised(await coverage())).toContain(wanted)
    await app.inject({ method: 'DELETE', url: plane('a') })
    expect(exercised(await coverage())).toEqual([])
  })

  it('is forgotten with the default sandbox too', async () => {
    await get(customer, 'default')
    expect(exercised(await coverage('default'))).not.toEqual([])
    await app.inject({ method: 'DELETE', url: plane('default') })
    expect(exercised(await coverage('default'))).toEqual([])
    expect(await list('', 'default')).toEqual([])
  })

  it('begins anew when it is deleted', async () => {
    await patch({ industry: 'Food' })
    const answer = await app.inject({ method: 'DELETE', url: `${plane('a')}/coverage` })
    expect(answer.statusCode).toBe(204)
    expect(exercised(await coverage())).toEqual([])
    expect(await list()).toHaveLength(1)
  })

  it('is empty for a sandbox that nobody used', async () => {
    const { summary } = await coverage('unused')
    expect(summary.documented.exercised).toBe(0)
    expect(summary.documented.total).toBeGreaterThan(10)
  })
})

describe('calls about what was asked', () => {
  it.each([
    ['GET', 'requests'],
    ['DELETE', 'requests'],
    ['GET', 'requests/stream'],
    ['POST', 'requests/verify'],
    ['GET', 'coverage'],
    ['DELETE', 'coverage'],
  ] as const)('%s %s refuses a name that no sandbox can have', async (method, call) => {
    const answer = await app.inject({ method, url: `/_dublor/sandboxes/Grün/${call}` })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('a-z 0-9')
  })
})

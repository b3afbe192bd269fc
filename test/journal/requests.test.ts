import { TypeCompiler } from '@sinclair/typebox/compiler'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ShownEntry } from '../../src/journal/shown-entry.ts'
import { asking, customer, details, exercised, plane } from './asking.ts'

const { app, coverage, forget, get, headersIn, list, patch, verify } = asking()
afterAll(() => app.close())
beforeEach(() => forget())

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
    const tooDeep = `${'['.repeat(1000)}${']'.repeat(1000)}`
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
      payload: tooDeep,
    })
    const entries = await list()
    expect(entries).toHaveLength(9)
    for (const entry of entries) expect([...fits.Errors(entry)]).toEqual([])
    expect(entries.map(({ answer }) => answer.status)).toEqual([
      200, 404, 405, 200, 200, 404, 200, 401, 400,
    ])
    expect(entries[5]?.answer).toEqual({ status: 404, body: null })
    expect(entries[6]?.endpoint).toBe('GET /api/v1/customers/{uuid}')
    expect(entries[8]?.request.body).toBe(tooDeep)
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
    expect(await ids('?limit=6')).toEqual([1, 2, 3, 4, 5])
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
    '?status=999',
    '?method=PACTH',
    '?service=cybercrt',
    '?rule=cybercert.no',
    '?persona=nobody-knows',
    '?path=/api/v1/nope',
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

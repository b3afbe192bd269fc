import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'

const app = createApp({ fixture: 'docs', strict: true })
const loose = createApp({ fixture: 'docs' })
afterAll(() => Promise.all([app.close(), loose.close()]))

const headers = { authorization: 'Bearer demo-admin', accept: 'application/json' }
const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
const documented = {
  annual_revenue: 2_000_000,
  annual_revenue_currency: 'USD',
  employee_count: 100,
  industry: 'Technology',
  website: 'https://example.com',
}
const sample = {
  name: 'Mehmet',
  surname: 'DEMİR',
  phone: '5321234567',
  email: 'musteri@example.com',
  country: 'TÜRKİYE',
  postcode: '16010',
  city: 'BURSA',
  district: 'YENİŞEHİR',
  address: 'Cumhuriyet Mh. No:12',
  tax_number: '',
  tax_office: '',
}

describe('a strict server', () => {
  it.each([
    ['PATCH', `${customer}/details`, documented],
    ['PATCH', '/api/customers/1', sample],
  ] as const)('answers the documents’ example %s %s', async (method, url, payload) => {
    const answer = await app.inject({ method, url, headers, payload })
    expect(answer.statusCode).toBe(200)
  })

  it.each([
    ['GET', `${customer}/details`],
    ['GET', customer],
    ['GET', '/api/v1/customers'],
    ['GET', '/api/v1/user/settings'],
    ['GET', '/api/customers/1'],
    ['GET', '/api/customers?limit=5'],
    ['POST', '/api/check/auth'],
  ] as const)('answers what is known to be asked: %s %s', async (method, url) => {
    expect((await app.inject({ method, url, headers })).statusCode).toBe(200)
  })

  it.each([
    ['an unknown field', { industry: 'Food', colour: 'red' }, 'unknown-fields-ignored'],
    ['text that is trimmed', { industry: ' Food ' }, 'strings-trimmed'],
    ['a value of a wrong type', { employee_count: '100' }, 'wrong-type'],
  ])('refuses %s', async (_what, payload, guess) => {
    const answer = await app.inject({
      method: 'PATCH',
      url: `${customer}/details`,
      headers,
      payload,
    })
    expect(answer.statusCode).toBe(501)
    expect(answer.json().rules).toContain(`cybercert.common.${guess}`)
    expect(answer.headers['dublor-basis']).toBe('assumed')
  })

  it('refuses an unknown query parameter', async () => {
    const answer = await app.inject({ url: `${customer}?colour=red`, headers })
    expect(answer.statusCode).toBe(501)
    expect(answer.json().rules).toEqual(['cybercert.common.unknown-query-ignored'])
  })

  it('says which guess was leant on, and why it is one', async () => {
    const answer = await app.inject({ url: customer, headers: { accept: headers.accept } })
    const { message, rules } = answer.json()
    expect(rules).toEqual(['cybercert.common.unauthenticated-everywhere'])
    const ledger = Object.assign({}, ...services.map((service) => service.rules))
    const rule = ledger['cybercert.common.unauthenticated-everywhere']
    expect(message).toContain(rule.en)
    expect(message).toContain(rule.source)
  })

  it('names all guesses of an answer at once', async () => {
    const answer = await app.inject({
      method: 'PATCH',
      url: `${customer}/details?shade=dark`,
      headers,
      payload: { industry: ' Food ', colour: 'red' },
    })
    expect(answer.statusCode).toBe(501)
    const all = ['unknown-query-ignored', 'unknown-fields-ignored', 'strings-trimmed']
    expect(answer.json().rules).toEqual(
      expect.arrayContaining(all.map((name) => `cybercert.common.${name}`)),
    )
  })

  it('names those too that a refusal stands before', async () => {
    const url = `${customer}/details?shade=dark`
    const payload = { employee_count: '100', industry: ' Food ', colour: 'red' }
    const answer = await app.inject({ method: 'PATCH', url, headers, payload })
    const all = ['wrong-type', 'unknown-fields-ignored', 'strings-trimmed', 'unknown-query-ignored']
    expect(answer.statusCode).toBe(501)
    expect(answer.json().rules).toEqual(all.map((name) => `cybercert.common.${name}`))
    const loosely = await loose.inject({ method: 'PATCH', url, headers, payload })
    expect(loosely.statusCode).toBe(422)
    expect(loosely.headers['dublor-rules']).not.toContain('unknown')
  })

  it('keeps nothing of a write that it refuses', async () => {
    const before = await app.inject({ url: `${customer}/details`, headers })
    await app.inject({
      method: 'PATCH',
      url: `${customer}/details`,
      headers,
      payload: { industry: 'Food', colour: 'red' },
    })
    const after = await app.inject({ url: `${customer}/details`, headers })
    expect(after.json()).toEqual(before.json())
  })
})

describe('strictness', () => {
  it('can be wanted in one sandbox alone', async () => {
    await loose.sandboxes.change('strict', (sandbox) => sandbox.set({ strict: true }))
    const ask = (name: string) =>
      loose.inject({
        url: `${customer}?colour=red`,
        headers: { ...headers, 'dublor-sandbox': name },
      })
    expect((await ask('strict')).statusCode).toBe(501)
    expect((await ask('other')).statusCode).toBe(200)
  })

  it('can be taken back in one sandbox of a strict server', async () => {
    await app.sandboxes.change('loose', (sandbox) => sandbox.set({ strict: false }))
    const url = `${customer}?colour=red`
    const answer = await app.inject({ url, headers: { ...headers, 'dublor-sandbox': 'loose' } })
    expect(answer.statusCode).toBe(200)
  })

  it('spares only guesses', () => {
    const spared = services.flatMap(({ rules }) =>
      Object.values<{ basis: string; unavoidable?: true }>(rules).filter(
        (rule) => rule.unavoidable,
      ),
    )
    expect(spared.length).toBeGreaterThan(0)
    for (const { basis } of spared) expect(basis).toBe('assumed')
  })
})

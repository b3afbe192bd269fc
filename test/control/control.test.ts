import { afterAll, describe, expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const authorization = 'Bearer demo-admin'
const setClock = (payload: object, name = 'x') =>
  app.inject({ method: 'PUT', url: `/_dublor/sandboxes/${name}/clock`, payload })
const patch = (payload: object, name = 'x') =>
  app.inject({
    method: 'PATCH',
    url: details,
    headers: { authorization, 'dublor-sandbox': name },
    payload,
  })

describe('GET /_dublor/health', () => {
  it('tells version and services', async () => {
    const answer = await app.inject('/_dublor/health')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      status: 'ok',
      version: packageFile.version,
      services: services.map(({ name }) => name),
    })
  })
})

describe('PUT /_dublor/sandboxes/:name/clock', () => {
  it('freezes the time of one sandbox', async () => {
    const answer = await setClock({ frozen: '2025-11-20T12:00:00Z' }, 'cold')
    expect(answer.json()).toEqual({ now: '2025-11-20T12:00:00.000Z' })
    const there = await patch({ industry: 'Food' }, 'cold')
    const elsewhere = await patch({ industry: 'Food' }, 'warm')
    expect(there.json().updated_at).toBe('2025-11-20T12:00:00.000000Z')
    expect(elsewhere.json().updated_at).not.toBe('2025-11-20T12:00:00.000000Z')
  })

  it('takes a moment of another time zone', async () => {
    const answer = await setClock({ frozen: '2025-11-20T15:00:00+03:00' })
    expect(answer.json()).toEqual({ now: '2025-11-20T12:00:00.000Z' })
  })

  it('moves the time by an offset', async () => {
    const before = Date.now()
    const { now } = (await setClock({ offset: 'PT2H' })).json()
    expect(Date.parse(now) - 7_200_000).toBeGreaterThanOrEqual(before)
    expect(Date.parse(now) - 7_200_000).toBeLessThanOrEqual(Date.now())
  })

  it('goes back to real time with an empty body', async () => {
    await setClock({ frozen: '2001-01-01T00:00:00Z' })
    const { now } = (await setClock({})).json()
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    { frozen: 'yesterday' },
    { frozen: '2025-11-20' },
    { frozen: '2025-13-20T12:00:00Z' },
    { frozen: '2025-02-30T12:00:00Z' },
    { frozen: '9999-12-31T23:59:59-12:00' },
    { frozen: '0000-01-01T00:00:00+12:00' },
    { frozen: 5 },
    { offset: '2 hours' },
    { offset: 'P99999999999D' },
    { frozen: '2025-11-20T12:00:00Z', offset: 'PT2H' },
    { thawed: true },
  ])('refuses %j with what to send', async (body) => {
    const answer = await setClock(body)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json()).toMatchObject({ status: 400, title: expect.any(String) })
    expect(answer.json().detail.length).toBeGreaterThan(10)
  })
})

describe('POST /_dublor/sandboxes/:name/reset', () => {
  it('brings the fixture back, in that sandbox only', async () => {
    const industry = async (name: string) =>
      (
        await app.inject({ url: details, headers: { authorization, 'dublor-sandbox': name } })
      ).json().industry
    await patch({ industry: 'Food' }, 'one')
    await patch({ industry: 'Food' }, 'two')
    const answer = await app.inject({ method: 'POST', url: '/_dublor/sandboxes/one/reset' })
    expect(answer.statusCode).toBe(204)
    expect(answer.body).toBe('')
    expect(await industry('one')).toBe('Technology')
    expect(await industry('two')).toBe('Food')
  })
})

describe('the control plane', () => {
  it.each(['.x', 'Grün', 'a%20b', 'x'.repeat(65)])('refuses the sandbox name %s', async (name) => {
    const url = `/_dublor/sandboxes/${encodeURI(name)}/reset`
    const answer = await app.inject({ method: 'POST', url })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('1 to 64 of a-z 0-9 . _ -')
  })

  it('lists its calls to whoever asks for another', async () => {
    const answer = await app.inject({ method: 'GET', url: '/_dublor/nope' })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail).toContain('GET /_dublor/health')
  })

  it.each(['{', '[]', 'null'])('answers a problem to the body %s', async (payload) => {
    const answer = await app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/x/clock',
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  it('answers only to its own machine', async () => {
    const answer = await app.inject({ url: '/_dublor/health', remoteAddress: '192.0.2.7' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().title).toBe('Not from here')
  })

  it.each([
    [{ origin: 'https://app.example.com' }],
    [{ origin: 'null' }],
    [{ host: 'rebound.example.com' }],
    [{ host: '127.0.0.1.example.com:4010' }],
  ])('lets no page of another origin use it: %j', async (headers) => {
    const url = '/_dublor/sandboxes/x/reset'
    const answer = await app.inject({ method: 'POST', url, headers })
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each([
    [{ host: '127.0.0.1:4010', origin: 'http://127.0.0.1:4010' }],
    [{ host: 'localhost:4010' }],
    [{ host: '[::1]:4010' }],
  ])('answers on this machine: %j', async (headers) => {
    expect((await app.inject({ url: '/_dublor/health', headers })).statusCode).toBe(200)
  })
})

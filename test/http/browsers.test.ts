import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { answerTo } from './wire.ts'

const origin = 'https://app.example.com'
const customers = '/api/v1/customers'
const authorization = 'Bearer demo-admin'
const app = createApp({ fixture: 'docs' })
let port = 0
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => app.close())

const asks = {
  origin,
  'access-control-request-method': 'PATCH',
  'access-control-request-headers': 'authorization,content-type,dublor-sandbox',
}
const readable = {
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  vary: expect.stringMatching(/^Origin\b/),
}

describe('a page of another origin', () => {
  it.each([
    ['an answer', customers, 200],
    ['what is not found', `${customers}/nobody`, 404],
    ['an unknown path of a service', '/api/v1/nope', 404],
    ['a path below none', '/wrong/base/customers', 404],
    ['two slashes', `/${customers}`, 404],
    ['what is here', '/', 200],
    ['a sandbox that cannot be', `/~NO${customers}`, 400],
  ])('may ask in advance, and may read: %s', async (_what, url, status) => {
    const preflight = await app.inject({ method: 'OPTIONS', url, headers: asks })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.headers).toMatchObject(readable)
    expect(preflight.headers['access-control-allow-methods']).toContain('PATCH')
    expect(preflight.headers['access-control-allow-headers']).toBe(
      asks['access-control-request-headers'],
    )
    expect(preflight.headers['access-control-max-age']).toBe('86400')
    const { statusCode, headers } = await app.inject({ url, headers: { origin, authorization } })
    expect(statusCode).toBe(status)
    expect(headers).toMatchObject(readable)
  })

  it.each([
    [{ 'content-type': 'x' }, 'a'],
    [{ 'content-type': 'application/json' }, '{'],
  ])('is allowed whatever the question has for a body: %j', async (more, payload) => {
    const headers = { ...asks, ...more }
    const { statusCode } = await app.inject({ method: 'OPTIONS', url: customers, headers, payload })
    expect(statusCode).toBe(204)
  })

  it.each([
    ['headers that are too large', 431, `x: ${'x'.repeat(20_000)}\r\nOrigin: ${origin}\r\n`],
    ['two hosts', 400, `Host: b\r\nOrigin: ${origin}\r\n`],
    ['what is no HTTP', 400, `Origin: ${origin}\r\nno header\r\n`],
  ])('may read what is answered to %s', async (_what, status, more) => {
    const sent = `GET ${customers} HTTP/1.1\r\nHost: a\r\n${more}\r\n`
    const answer = (await answerTo(port, '127.0.0.1', sent)).toLowerCase()
    expect(answer).toContain(` ${status} `)
    expect(answer).toContain(`access-control-allow-origin: ${origin}`)
  })

  it('may read the headers that clients go by, those of Dublör among them', async () => {
    const { headers } = await app.inject({ url: customers, headers: { authorization, origin } })
    const exposed = String(headers['access-control-expose-headers']).split(', ')
    expect(exposed).toEqual(
      expect.arrayContaining([
        ...['Dublor-Rules', 'Dublor-Basis', 'Dublor-Sandbox', 'Dublor-Fault', 'Dublor-Outcome'],
        ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
        ...['Retry-After', 'Allow', 'Location'],
      ]),
    )
  })

  it('may reach a private address if its browser asks for that', async () => {
    const named = 'access-control-allow-private-network'
    const wanted = { ...asks, 'access-control-request-private-network': 'true' }
    const { headers } = await app.inject({ method: 'OPTIONS', url: customers, headers: wanted })
    expect(headers[named]).toBe('true')
    const usual = await app.inject({ method: 'OPTIONS', url: customers, headers: asks })
    expect(usual.headers[named]).toBeUndefined()
  })

  it.each(['/_dublor/sandboxes', '/_dublor/nope', '/~mine/_dublor/sandboxes'])(
    'is never let near the control plane: %s',
    async (url) => {
      const preflight = await app.inject({ method: 'OPTIONS', url, headers: asks })
      const asked = await app.inject({ url, headers: { origin } })
      for (const { statusCode, headers } of [preflight, asked]) {
        expect(statusCode).toBeGreaterThanOrEqual(400)
        expect(headers['access-control-allow-origin']).toBeUndefined()
      }
    },
  )
})

describe('GET /', () => {
  it.each(['GET', 'HEAD'] as const)('is content with %s, and says what is here', async (method) => {
    const { statusCode, body } = await app.inject({ method, url: '/' })
    expect(statusCode).toBe(200)
    expect((await app.inject({ method, url: '/~mine' })).statusCode).toBe(200)
    if (method === 'GET') expect(body).toContain('/api/v1')
    else expect(body).toBe('')
  })
})

describe('letters beyond ASCII', () => {
  it('are to be percent-encoded, with the words of curl', async () => {
    const sent = `GET ${customers}?search=ışık HTTP/1.1\r\nHost: a\r\n\r\n`
    const answer = await answerTo(port, '127.0.0.1', sent)
    expect(answer).toContain(' 400 ')
    expect(answer).toContain('--data-urlencode')
    expect(answer).not.toContain('TLS')
  })
})

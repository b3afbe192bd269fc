import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs', sandboxPerVisitor: true, sandboxTtl: '2h' })
const shared = createApp({ fixture: 'docs' })
afterAll(() => Promise.all([app.close(), shared.close()]))

const url = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const authorization = 'Bearer demo-admin'
const visitor = /^visitor-[0-9a-f]{16}$/
const set = /^dublor-sandbox=(visitor-[0-9a-f]{16}); Path=\/; HttpOnly; SameSite=Lax; Max-Age=7200$/

const ask = (headers: Record<string, string> = {}, path = url) =>
  app.inject({ url: path, headers: { authorization, ...headers } })
const cookieOf = async () => {
  const name = set.exec(String((await ask()).headers['set-cookie']))?.[1] ?? ''
  return { name, cookie: `dublor-sandbox=${name}` }
}

describe('a visitor who names no sandbox', () => {
  it('gets one of his own, and a cookie that lasts as long as the sandbox', async () => {
    const { headers, statusCode } = await ask()
    expect(statusCode).toBe(200)
    expect(headers['set-cookie']).toMatch(set)
    expect(headers['dublor-sandbox']).toMatch(visitor)
    expect(headers['set-cookie']).toContain(headers['dublor-sandbox'])
  })

  it('finds what he has written, and nobody else does', async () => {
    const [mine, other] = [await cookieOf(), await cookieOf()]
    await app.inject({
      method: 'PATCH',
      url,
      headers: { authorization, cookie: `theme=dark; ${mine.cookie}; lang=tr` },
      payload: { industry: 'Food' },
    })
    const again = await ask({ cookie: mine.cookie })
    expect(again.json().industry).toBe('Food')
    expect(again.headers['dublor-sandbox']).toBe(mine.name)
    expect(again.headers['set-cookie']).toContain(mine.cookie)
    expect((await ask({ cookie: other.cookie })).json().industry).toBe('Technology')
    expect((await ask({ 'dublor-sandbox': 'default' })).json().industry).toBe('Technology')
  })

  it.each([
    'default',
    'worker-7',
    'visitor-',
    'visitor-00112233445566ZZ',
    'visitor-00112233445566778899',
    '../etc',
    '',
    'visitor-0011223344556677 x',
  ])('gets another in place of a cookie that no answer has set: %s', async (name) => {
    const { headers, statusCode } = await ask({ cookie: `dublor-sandbox=${name}` })
    expect(statusCode).toBe(200)
    expect(headers['dublor-sandbox']).toMatch(visitor)
    expect(headers['dublor-sandbox']).not.toBe(name)
    expect(headers['set-cookie']).toMatch(set)
  })

  it('gets it where no endpoint is too', async () => {
    expect((await ask({}, '/api/v1/nope')).headers['set-cookie']).toMatch(set)
  })
})

describe('a visitor who names a sandbox', () => {
  it.each([
    ['header', { 'dublor-sandbox': 'named' }, url],
    ['path prefix', {}, `/~named${url}`],
    ['token suffix', { authorization: 'Bearer demo-admin~named' }, url],
  ])('is there by %s, whatever his cookie says', async (_way, headers, path) => {
    const { cookie } = await cookieOf()
    const answer = await ask({ cookie, ...headers }, path)
    expect(answer.headers['dublor-sandbox']).toBe('named')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

describe('a browser of another origin, where visitors have sandboxes', () => {
  const origin = 'https://app.example.com'

  it.each([url, '/api/v1/nope', '/nowhere'])(
    'may send its cookie and read the answer at %s',
    async (path) => {
      const { headers } = await ask({ origin }, path)
      expect(headers['access-control-allow-origin']).toBe(origin)
      expect(headers['access-control-allow-credentials']).toBe('true')
      expect(headers['vary']).toContain('Origin')
    },
  )

  it('is told so in advance', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-origin']).toBe(origin)
    expect(headers['access-control-allow-credentials']).toBe('true')
    expect(headers['access-control-allow-headers']).toBe('authorization,content-type')
    expect(headers['vary']).toContain('Origin')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('is told nothing to keep for others by answers to nobody', async () => {
    const { headers } = await ask()
    expect(headers['vary']).toContain('Origin')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('where visitors share a world', () => {
  it('no cookie is set or looked at', async () => {
    const { cookie } = await cookieOf()
    const { headers } = await shared.inject({
      url,
      headers: { authorization, cookie, origin: 'https://app.example.com' },
    })
    expect(headers['dublor-sandbox']).toBe('default')
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('a cookie where sandboxes are never forgotten', () => {
  it('lasts as long as browsers keep one', async () => {
    const lasting = createApp({ fixture: 'docs', sandboxPerVisitor: true, sandboxTtl: '0' })
    const { headers } = await lasting.inject({ url, headers: { authorization } })
    expect(headers['set-cookie']).toContain('Max-Age=34560000')
    await lasting.close()
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const url = '/api/v1/customers'
const authorization = 'Bearer demo-admin'
const app = createApp({ fixture: 'docs' })
const silent = createApp({ fixture: 'docs', headers: false })
afterAll(() => Promise.all([app.close(), silent.close()]))

describe('Dublor-* headers', () => {
  it.each([
    ['an answer', url, 200],
    ['a refusal', `${url}/nobody`, 404],
    ['an unknown route', '/api/v1/nope', 404],
  ])('stand on %s', async (_what, path, status) => {
    const { statusCode, headers } = await app.inject({ url: path, headers: { authorization } })
    expect(statusCode).toBe(status)
    expect(headers['dublor-rules']).toMatch(
      /^cybercert\.[a-z-]+\.[a-z0-9-]+(, cybercert\.[a-z0-9.-]+)*$/,
    )
    expect(headers['dublor-basis']).toMatch(/^(documented|published|observed|assumed)$/)
    expect(headers['dublor-sandbox']).toBe('default')
  })

  it('are left out when nobody wants them', async () => {
    const { headers, body } = await silent.inject({ url, headers: { authorization } })
    expect(Object.keys(headers).filter((name) => name.startsWith('dublor-'))).toEqual([])
    expect(body).toBe((await app.inject({ url, headers: { authorization } })).body)
  })
})

describe('a browser of another origin', () => {
  const origin = 'https://app.example.com'

  it('may ask, and may read the rules', async () => {
    const { headers } = await app.inject({ url, headers: { authorization, origin } })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-expose-headers']).toBe(
      'Dublor-Rules, Dublor-Basis, Dublor-Sandbox, Dublor-Fault, Dublor-Outcome',
    )
  })

  it('may read errors too', async () => {
    for (const path of [`${url}/nobody`, '/api/v1/nope']) {
      const { headers } = await app.inject({ url: path, headers: { authorization, origin } })
      expect(headers['access-control-allow-origin']).toBe('*')
    }
  })

  it('gets a preflight for every method, to be kept for a day', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: `${url}/x/details`,
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type,dublor-sandbox',
      },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-methods']).toContain('PATCH')
    expect(headers['access-control-allow-headers']).toBe(
      'authorization,content-type,dublor-sandbox',
    )
    expect(headers['access-control-max-age']).toBe('86400')
  })
})

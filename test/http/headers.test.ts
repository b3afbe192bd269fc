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

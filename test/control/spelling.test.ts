import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { answerTo } from '../http/wire.ts'

const app = createApp({ fixture: 'docs' })
let port = 0
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => app.close())

/** Sends a target as it is: clients would tidy it. */
const ask = (target: string, method = 'GET') =>
  answerTo(
    port,
    '127.0.0.1',
    `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
  )

describe('the control plane', () => {
  it.each([
    '/_dublor/personas',
    '/_dublor/personas/',
    '/_dublor/sandboxes?x',
    '/~mine/_dublor/personas',
    '/%7Emine/_dublor/personas',
    '/%7emine/_dublor/health',
    '/_dublor/services/cybercert/openapi.json',
  ])('answers to its spelling: %s', async (target) => {
    expect(await ask(target)).toMatch(/^HTTP\/1\.1 (200|400) /)
  })

  it.each([
    '/%5fdublor/personas',
    '/%5Fdublor/health',
    '/_%64ublor/personas',
    '/_dubl%6fr',
    '/%255fdublor/personas',
    '/~mine/%5fdublor/personas',
    '/%7emine/%5fdublor/personas',
    '/_dublor/%70ersonas',
    '/_dublor/services/cybercert/openapi%2ejson',
    '/_dublor/services/cybercert/openapi_json',
    '//_dublor/personas',
    '/_dublor//personas',
    '/./_dublor/personas',
    '/x/../_dublor/personas',
    '/x/%2e%2e/_dublor/personas',
    '/_dublor/health/../personas',
    '/_dublor%2fpersonas',
    '/_dublor;x/personas',
    '/_dublor./personas',
    '/_dublor/personas.',
    '/_DUBLOR/personas',
    '/_dublor\\personas',
    '/%00/_dublor/personas',
    '/_dublor/personas%00',
    '/_dublor/personas%20',
    '/~a/~b/_dublor/personas',
    '/~/~/_dublor/personas',
    'http://127.0.0.1/_dublor/personas',
    'http://127.0.0.1/%5fdublor/personas',
    'HTTP://rebound.example.com/_dublor/health',
    'http://127.0.0.1/~x/_dublor/personas',
    '_dublor/personas',
  ])('does not answer to another one: %s', async (target) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      expect(await ask(target, method)).toMatch(/^HTTP\/1\.1 (404|400) /)
    }
    expect(await ask(target)).not.toContain('demo-admin')
  })

  it('says how it is spelt', async () => {
    expect(await ask('/%5fdublor/personas')).toContain('the very spelling of its calls')
  })

  it('changes nothing for one who spells it otherwise', async () => {
    const change = '/%5fdublor/sandboxes/made/reset'
    expect(await ask(change, 'POST')).toMatch(/^HTTP\/1\.1 404 /)
    expect(app.sandboxes.find('made')).toBeUndefined()
    expect(await ask(change.replace('%5f', '_'), 'POST')).toMatch(/^HTTP\/1\.1 204 /)
    expect(app.sandboxes.find('made')).toBeDefined()
  })
})

describe('the services', () => {
  it.each(['/api/v1/customers', '/api/v1/%63ustomers', 'http://x/api/v1/customers'])(
    'answer to any spelling: %s',
    async (target) => expect(await ask(target)).toMatch(/^HTTP\/1\.1 401 /),
  )
})

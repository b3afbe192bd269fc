import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const adminToken = 'a-token-that-nobody-guesses'
const open = createApp({ fixture: 'docs' })
const guarded = createApp({
  fixture: 'docs',
  adminToken,
  allowedHosts: ['Mock.example.com', 'other.example.com:8080'],
})
afterAll(() => Promise.all([open.close(), guarded.close()]))

const url = '/_dublor/sandboxes/x/reset'
const remoteAddress = '192.0.2.7'
const bearer = { authorization: `Bearer ${adminToken}` }
const ask = (app: typeof open, headers: Record<string, string>, from?: string) =>
  app.inject({ method: 'POST', url, headers, ...(from && { remoteAddress: from }) })

/** Headers by which a proxy gives itself away. */
const signs: readonly Record<string, string>[] = [
  { forwarded: 'for=192.0.2.7' },
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-forwarded-host': 'localhost' },
  { 'x-forwarded-proto': 'https' },
  { 'x-real-ip': '127.0.0.1' },
  { 'cf-connecting-ip': '192.0.2.7' },
  { via: '1.1 proxy' },
  { 'x-forwarded': 'for=192.0.2.7' },
  { 'x-original-forwarded-for': '192.0.2.7' },
  { 'client-ip': '127.0.0.1' },
  { 'true-client-ip': '192.0.2.7' },
  { 'x-client-ip': '192.0.2.7' },
  { 'x-cluster-client-ip': '192.0.2.7' },
  { 'fastly-client-ip': '192.0.2.7' },
  { 'x-remote-ip': '192.0.2.7' },
  { 'x-remote-addr': '192.0.2.7' },
  { 'x-original-url': '/' },
  { 'x-envoy-external-address': '192.0.2.7' },
  { 'cdn-loop': 'cdn.example' },
  { 'cf-ray': '0-X' },
  { 'x-amzn-trace-id': 'Root=1' },
  { 'x-azure-fdid': '0' },
  { 'fly-region': 'x' },
  { 'proxy-connection': 'keep-alive' },
]

/** What browsers and other clients send of themselves. */
const innocent = {
  accept: '*/*',
  'accept-language': 'tr',
  'cache-control': 'no-cache',
  dnt: '1',
  priority: 'u=1',
  'sec-ch-ua-platform': '"Linux"',
  'sec-fetch-site': 'same-origin',
  traceparent: '00-0-0-00',
  'upgrade-insecure-requests': '1',
  'user-agent': 'Mozilla/5.0',
  'x-client-info': 'a-library/1.0',
  'x-requested-with': 'XMLHttpRequest',
  'x-request-id': '1',
}

describe('the control plane on its own machine', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])(
    'answers to %s without a token, whether or not there is one',
    async (from) => {
      expect((await ask(open, {}, from)).statusCode).toBe(204)
      expect((await ask(guarded, {}, from)).statusCode).toBe(204)
    },
  )

  it('answers to those who say much of themselves, and nothing of others', async () => {
    expect((await ask(guarded, innocent)).statusCode).toBe(204)
  })

  it.each([
    { host: '127.0.0.1:4010' },
    { host: 'localhost:4010' },
    { host: 'LocalHost' },
    { host: '[::1]:4010' },
    { host: '127.0.0.1:4010', origin: 'http://127.0.0.1:4010' },
    { host: 'localhost:4010', origin: 'http://localhost:4010' },
    { host: '[::1]:4010', origin: 'http://[::1]:4010' },
  ])('answers to its own names and pages: %j', async (headers) => {
    expect((await ask(open, headers)).statusCode).toBe(204)
  })

  it.each([
    { host: 'mock.example.com' },
    { host: 'Mock.Example.com:4010' },
    { host: 'other.example.com:8080' },
    { host: 'mock.example.com', origin: 'https://mock.example.com' },
  ])('answers to the further names that it was given: %j', async (headers) => {
    expect((await ask(guarded, headers)).statusCode).toBe(204)
    expect((await ask(open, headers)).statusCode).toBe(403)
  })

  it.each([
    { host: 'rebound.example.com' },
    { host: '127.0.0.1.example.com:4010' },
    { host: 'localhost.example.com' },
    { host: 'other.example.com:9090' },
    { host: '192.0.2.7:4010' },
  ])('does not answer to a name that a page can make resolve to it: %j', async (headers) => {
    const answer = await ask(guarded, headers)
    expect(answer.statusCode).toBe(403)
    expect(answer.json().detail).toContain('--allowed-hosts')
  })

  it.each([
    { origin: 'https://app.example.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:4010' },
    { origin: 'http://localhost:4010', host: '127.0.0.1:4010' },
    { origin: 'http://127.0.0.1.example.com:4010', host: '127.0.0.1:4010' },
  ])('refuses pages of another origin: %j', async (headers) => {
    const answer = await ask(guarded, headers)
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('does not tell a page of another origin that it may ask', async () => {
    const { statusCode, headers } = await open.inject({
      method: 'OPTIONS',
      url,
      headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
    })
    expect(statusCode).toBe(403)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('opens to a browser that is sent there', async () => {
    const headers = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', accept: 'text/html' }
    expect((await open.inject({ url: '/_dublor/metrics', headers })).statusCode).toBe(200)
  })
})

/** Where a request can come from that is not this machine. */
const elsewhere: [where: string, headers: Record<string, string>, from: string | undefined][] = [
  ['from another machine', {}, remoteAddress],
  ['from another machine by IPv6', {}, '2001:db8::7'],
  ['from another machine by IPv4 in IPv6', {}, '::ffff:192.0.2.7'],
  ['from an address that ends like this machine', { host: '127.0.0.1:4010' }, '1.127.0.0'],
  ...signs.map((headers): (typeof elsewhere)[number] => [
    `through a proxy, by ${Object.keys(headers)}`,
    headers,
    undefined,
  ]),
]

describe.each(elsewhere)('the control plane asked %s', (_where, headers, from) => {
  it('says that a token must be set, where none is', async () => {
    const answer = await ask(open, { ...headers, ...bearer }, from)
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail).toContain('start with --admin-token TOKEN')
  })

  it.each([
    ['none', {}],
    ['another one', { authorization: 'Bearer demo-admin' }],
    ['a part of it', { authorization: `Bearer ${adminToken.slice(0, -1)}` }],
    ['more than it', { authorization: `Bearer ${adminToken}x` }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['it in another scheme', { authorization: `Basic ${adminToken}` }],
  ])('wants the token and gets %s', async (_what, sent) => {
    const answer = await ask(guarded, { ...headers, ...sent }, from)
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).not.toContain(adminToken)
    if ('authorization' in sent && sent.authorization.length > 8) {
      expect(answer.body).not.toContain(sent.authorization.slice(7))
    }
  })

  it('answers to whoever sends the token, under any name', async () => {
    const sent = { host: 'mock.example.org', origin: 'https://mock.example.org', ...headers }
    expect((await ask(guarded, { ...sent, ...bearer }, from)).statusCode).toBe(204)
    const own = { 'dublor-admin-token': adminToken, authorization: 'Bearer demo-admin' }
    expect((await ask(guarded, { ...sent, ...own }, from)).statusCode).toBe(204)
  })
})

describe('what is guarded', () => {
  it('is every call there is, and every call there is not', async () => {
    const paths = [
      ['GET', '/_dublor/metrics'],
      ['GET', '/_dublor/nope'],
      ['PUT', '/_dublor/sandboxes/x/clock'],
      ['GET', '/~x/_dublor/metrics'],
      ['POST', '/_dublor/health'],
    ] as const
    for (const [method, path] of paths) {
      const answer = await guarded.inject({ method, url: path, remoteAddress })
      expect([path, answer.statusCode]).toEqual([path, 401])
    }
  })

  it('are not the services', async () => {
    const answer = await guarded.inject({
      url: '/api/v1/customers',
      headers: { authorization: 'Bearer demo-admin', host: 'mock.example.org' },
      remoteAddress,
    })
    expect(answer.statusCode).toBe(200)
  })
})

describe('over a socket', () => {
  let port = 0
  beforeAll(async () => {
    port = Number(new URL(await guarded.listen({ port: 0, host: '127.0.0.1' })).port)
  })

  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ port, host: '127.0.0.1', method: 'POST', path: url, headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })

  it('answers on its own machine, and wants the token of a proxy there', async () => {
    expect(await status({})).toBe(204)
    expect(await status({ 'x-forwarded-for': '192.0.2.7' })).toBe(401)
    expect(await status({ 'x-forwarded-for': '192.0.2.7', ...bearer })).toBe(204)
  })

  it('takes HTTP/1.0, which proxies speak that say nothing else, for a proxy', async () => {
    const { connect } = await import('node:net')
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST ${url} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n`)
    let text = ''
    for await (const chunk of socket) text += chunk
    expect(text).toMatch(/^HTTP\/1\.1 401 /)
    expect(text).toContain('HTTP/1.0')
  })
})

import { get } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import type { AppOptions } from '../../src/options.ts'
import { WrongSetting } from '../../src/wrong-setting.ts'

const adminToken = 'a-token-that-nobody-guesses'
const service = { authorization: 'Bearer demo-admin' }
const owner = { ...service, 'dublor-admin-token': adminToken }
const customers = '/api/v1/customers'
const personas = '/_dublor/personas'

const apps: App[] = []
afterAll(() => Promise.all(apps.map((app) => app.close())))

/** A server, and what asks it from this machine over a socket. */
async function serve(host: string, options: AppOptions = {}) {
  const app = createApp({ fixture: 'docs', ...options })
  apps.push(app)
  const port = Number(new URL(await app.listen({ port: 0, host })).port)
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers, agent: false }, async (answer) => {
        let text = ''
        for await (const chunk of answer) text += chunk
        resolve({ status: answer.statusCode, text })
      }).on('error', reject)
    })
  return { app, ask }
}

describe('a server that other machines can reach', () => {
  it('trusts not even its own without the token', async () => {
    const { app, ask } = await serve('0.0.0.0', { adminToken })
    const { status, text } = await ask(personas)
    expect(status).toBe(401)
    expect(text).toContain('--trust-loopback')
    expect((await ask(personas, { authorization: `Bearer ${adminToken}` })).status).toBe(200)
    expect((await ask('/_dublor/health')).status).toBe(200)
    // The program itself is in the same process, and asks without a socket.
    expect((await app.inject(personas)).statusCode).toBe(200)
  })

  it('says how to be let in where there is no token', async () => {
    const { ask } = await serve('0.0.0.0')
    const { status, text } = await ask(personas)
    expect(status).toBe(403)
    expect(text).toContain('start with --admin-token TOKEN')
  })

  it('trusts it if that is wanted, but no proxy on it', async () => {
    const { ask } = await serve('0.0.0.0', { adminToken, trustLoopback: true })
    expect((await ask(personas)).status).toBe(200)
    expect((await ask(personas, { 'client-ip': '192.0.2.7' })).status).toBe(401)
    expect((await ask(personas, { host: 'rebound.example.com' })).status).toBe(403)
  })
})

/** Whether a request gets the fault that it asks for, and what it reads if not. */
const asks = [
  { name: 'Dublor-Fault', headers: { 'dublor-fault': 'status=418' } },
  { name: 'Prefer', headers: { prefer: 'code=418' } },
]

describe.each(asks)('a fault that is asked for by $name', ({ headers }) => {
  const fault = (more: Record<string, string> = service) => ({ ...headers, ...more })

  it('comes where only this machine can ask', async () => {
    const { ask } = await serve('127.0.0.1')
    expect((await ask(customers, fault())).status).toBe(418)
    expect(
      (await ask(customers, fault({ ...service, origin: 'http://localhost:3000' }))).status,
    ).toBe(418)
  })

  it('comes to the admin alone where others can ask, and anybody else reads why', async () => {
    const { ask, app } = await serve('0.0.0.0', { adminToken })
    const { status, text } = await ask(customers, fault())
    expect(status).toBe(400)
    expect(JSON.parse(text).message).toContain('--faults everyone')
    expect((await ask(customers, fault(owner))).status).toBe(418)
    expect((await ask(customers, fault({ ...service, 'dublor-admin-token': 'x' }))).status).toBe(
      400,
    )
    expect((await ask(customers, { ...service, prefer: 'return=minimal' })).status).toBe(200)
    expect((await app.inject({ url: customers, headers: fault() })).statusCode).toBe(418)
  })

  it('comes to everyone if that is wanted', async () => {
    const { ask } = await serve('0.0.0.0', { faults: 'everyone' })
    expect((await ask(customers, fault())).status).toBe(418)
  })

  it('comes to the admin alone on this machine too, if that is wanted', async () => {
    const { ask } = await serve('127.0.0.1', { faults: 'admin', adminToken })
    const proxied = { 'x-forwarded-for': '192.0.2.7' }
    expect((await ask(customers, fault())).status).toBe(418)
    expect((await ask(customers, fault({ ...service, ...proxied }))).status).toBe(400)
    expect((await ask(customers, fault({ ...owner, ...proxied }))).status).toBe(418)
  })
})

it('faults that wait in a sandbox act on everybody', async () => {
  const { ask, app } = await serve('0.0.0.0', { adminToken })
  await app.inject({
    method: 'PUT',
    url: '/_dublor/sandboxes/default/faults',
    payload: [{ fault: { status: 503 } }],
  })
  expect((await ask(customers, service)).status).toBe(503)
})

it('nobody else can be said to ask for faults', () => {
  expect(() => createApp({ faults: 'nobody' as 'admin' })).toThrow(WrongSetting)
})

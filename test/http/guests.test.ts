import { afterEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import type { AppOptions } from '../../src/options.ts'
import { newFolder } from '../storage/folder.ts'

const customers = '/api/v1/customers'
const details = `${customers}/550e8400-e29b-41d4-a716-446655440000/details`
const authorization = 'Bearer demo-admin'

const apps: App[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(apps.splice(0).map((app) => app.close()))
})

async function start(options: AppOptions = {}): Promise<App> {
  const app = createApp({ fixture: 'docs', ...options })
  apps.push(app)
  await app.ready()
  return app
}
const demo = (options: AppOptions = {}) => start({ sandboxPerVisitor: true, ...options })

const get = (app: App, headers: Record<string, string> = {}, url = details) =>
  app.inject({ url, headers: { authorization, ...headers } })
const write = (app: App, headers: Record<string, string>, industry: string) =>
  app.inject({
    method: 'PATCH',
    url: details,
    headers: { authorization, ...headers },
    payload: { industry },
  })
/** A visitor in whose world something is written. */
async function writer(app: App) {
  const answer = await write(app, {}, 'mine')
  const name = String(answer.headers['dublor-sandbox'])
  return { answer, name, cookie: { cookie: `dublor-sandbox=${name}` } }
}
const names = (app: App) => [...app.sandboxes].map(({ name }) => name)
const journal = async (app: App, name: string) =>
  (await app.inject(`/_dublor/sandboxes/${name}/requests`)).json().requests

describe('a world in which a visitor has written', () => {
  it('is there however many others come and only look', async () => {
    const app = await demo({ maxSandboxes: 5 })
    const { cookie } = await writer(app)
    for (let count = 0; count < 50; count += 1) await get(app)
    expect((await get(app, cookie)).json().industry).toBe('mine')
    expect(names(app).length).toBeLessThanOrEqual(6)
  })

  it('is there however many are turned away, on the disk too', async () => {
    const data = newFolder()
    const app = await demo({ maxSandboxes: 5, data })
    const { cookie } = await writer(app)
    for (let count = 0; count < 20; count += 1) {
      const headers = { authorization: 'Bearer nobody' }
      expect((await get(app, headers)).statusCode).toBe(401)
      await get(app, { ...headers, 'dublor-sandbox': `named-${count}` })
    }
    await app.close()
    const again = await demo({ maxSandboxes: 5, data })
    expect((await get(again, cookie)).json().industry).toBe('mine')
  })

  it('is there however many others write: they are refused in the form of the service', async () => {
    const app = await demo({ maxSandboxes: 3 })
    const [one] = [await writer(app), await writer(app), await writer(app)]
    const late = await writer(app)
    expect(late.answer.statusCode).toBe(507)
    expect(late.answer.json()).toEqual({
      message: expect.stringMatching(/^There is no room for one more sandbox.*--max-sandboxes/),
    })
    const other = await app.inject({
      method: 'DELETE',
      url: '/api/customers/1',
      headers: { authorization },
    })
    expect(other.statusCode).toBe(507)
    expect(other.json()).toMatchObject({ message: expect.stringContaining('--max-sandboxes') })
    expect((await get(app, late.cookie)).json().industry).toBe('Technology')
    expect((await get(app, one.cookie)).json().industry).toBe('mine')
  })

  it('makes room once it was not used for an hour; what was arranged does not yet', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const app = await demo({ maxSandboxes: 2 })
    await app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/arranged',
      payload: { strict: true },
    })
    const one = await writer(app)
    vi.setSystemTime(Date.now() + 3_599_000)
    expect((await writer(app)).answer.statusCode).toBe(507)
    vi.setSystemTime(Date.now() + 2000)
    const two = await writer(app)
    expect(two.answer.statusCode).toBe(200)
    expect((await get(app, one.cookie)).json().industry).toBe('Technology')
    expect(names(app)).toEqual(['default', 'arranged', two.name])
  })

  it('makes room for what the control plane makes, which is never refused', async () => {
    const app = await demo({ maxSandboxes: 2 })
    for (const name of ['a', 'b', 'c']) {
      const { statusCode } = await app.inject({
        method: 'PUT',
        url: `/_dublor/sandboxes/${name}`,
        payload: { strict: true },
      })
      expect(statusCode).toBe(200)
    }
    expect(names(app)).toEqual(['default', 'b', 'c'])
  })
})

describe('a request that is turned away', () => {
  const payload = { industry: 'x' }
  it.each([
    ['401', { url: details, headers: { authorization: 'Bearer nobody' } }, 401],
    ['401 to a write', { method: 'PATCH', url: details, headers: {}, payload }, 401],
    [
      '403',
      { method: 'PATCH', url: details, headers: { authorization: 'Bearer demo-viewer' }, payload },
      403,
    ],
    ['404', { url: '/api/v1/nowhere', headers: { authorization } }, 404],
    ['405', { method: 'DELETE', url: customers, headers: { authorization } }, 405],
  ] as const)('makes no sandbox: %s', async (_what, request, status) => {
    const app = await start()
    const answer = await app.inject({
      ...request,
      headers: { ...request.headers, 'dublor-sandbox': 'mine' },
    })
    expect(answer.statusCode).toBe(status)
    expect(names(app)).toEqual(['default'])
    const shown = await app.inject('/_dublor/sandboxes/mine')
    expect(shown.statusCode).toBe(404)
  })

  it('is in the journal all the same, before and after there is a sandbox', async () => {
    const app = await start()
    const mine = { 'dublor-sandbox': 'mine' }
    await get(app, { ...mine, authorization: 'Bearer nobody' })
    expect((await journal(app, 'mine'))[0].why.en).toContain('token')
    await write(app, mine, 'x')
    const statuses = (await journal(app, 'mine')).map(
      ({ answer }: { answer: { status: number } }) => answer.status,
    )
    expect(statuses).toEqual([401, 200])
  })

  it('makes one where a fault wanted the refusal, as a suite counts those', async () => {
    const app = await start()
    await get(app, { 'dublor-sandbox': 'mine', prefer: 'code=401' })
    expect(names(app)).toEqual(['default', 'mine'])
  })
})

describe('a sandbox in which was only asked', () => {
  it('has a journal and is listed, and makes room for others first', async () => {
    const app = await start({ maxSandboxes: 3 })
    await write(app, { 'dublor-sandbox': 'written' }, 'x')
    for (const name of ['a', 'b', 'c']) await get(app, { 'dublor-sandbox': name })
    expect(names(app)).toEqual(['default', 'written', 'b', 'c'])
    expect(await journal(app, 'c')).toHaveLength(1)
  })

  it('becomes one that was written to by a write that began while it had to make room', async () => {
    const app = await start({ maxSandboxes: 1 })
    const mine = { 'dublor-sandbox': 'mine' }
    await get(app, mine)
    const writing = write(app, { ...mine, 'dublor-fault': 'latency=50' }, 'x')
    await get(app, { 'dublor-sandbox': 'other' })
    expect((await writing).statusCode).toBe(200)
    expect((await get(app, mine)).json().industry).toBe('x')
    expect(names(app)).toEqual(['default', 'mine'])
  })

  it('is one for all who make it at once', async () => {
    const app = await start()
    const mine = { 'dublor-sandbox': 'mine', authorization }
    const create = () =>
      app.inject({
        method: 'POST',
        url: customers,
        headers: mine,
        payload: { company_name: 'Anadolu' },
      })
    await Promise.all([create(), create(), get(app, mine), create()])
    expect((await get(app, mine, customers)).json().total).toBe(4)
    expect(await journal(app, 'mine')).toHaveLength(5)
  })
})

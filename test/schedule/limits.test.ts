import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import type { AppOptions } from '../../src/options.ts'

const url = '/api/v1/customers'
const headers = { authorization: 'Bearer demo-admin' }
const minutes = 60_000

let app: App | undefined
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'],
  })
})
afterEach(async () => {
  await app?.close()
  vi.useRealTimers()
})

const start = async (options: AppOptions) => {
  app = createApp({ fixture: 'docs', ...options })
  await app.ready()
  return app
}
const name = (sandbox: string) => app?.inject({ url: `/~${sandbox}${url}`, headers })
const names = () => [...(app?.sandboxes ?? [])].map((sandbox) => sandbox.name)

describe('--sandbox-ttl', () => {
  it('forgets a sandbox once nobody has asked for it for so long', async () => {
    await start({ sandboxTtl: '30m' })
    await name('left')
    await name('used')
    vi.advanceTimersByTime(25 * minutes)
    await name('used')
    expect(names()).toEqual(['default', 'left', 'used'])
    vi.advanceTimersByTime(6 * minutes)
    expect(names()).toEqual(['default', 'used'])
    vi.advanceTimersByTime(25 * minutes)
    expect(names()).toEqual(['default'])
  })

  it('forgets what was written in it', async () => {
    const { sandboxes } = await start({ sandboxTtl: '1m' })
    const customers = () => name('x')?.then((answer) => answer.json().total)
    const before = await customers()
    await app?.inject({
      method: 'POST',
      url: `/~x${url}`,
      headers,
      payload: { company_name: 'Anadolu' },
    })
    expect(await customers()).toBe(before + 1)
    vi.advanceTimersByTime(2 * minutes)
    expect(sandboxes.find('x')).toBeUndefined()
    expect(await customers()).toBe(before)
  })

  it('forgets nothing before all of the time is over', async () => {
    vi.setSystemTime(new Date('2025-11-20T12:00:00.950Z'))
    await start({ sandboxTtl: '1s' })
    await name('x')
    vi.advanceTimersByTime(999)
    expect(names()).toEqual(['default', 'x'])
    vi.advanceTimersByTime(1251)
    expect(names()).toEqual(['default'])
  })

  it('forgets no sandbox in which a request waits, unless somebody deletes it', async () => {
    const { sandboxes } = await start({ sandboxTtl: '1s' })
    const late = { ...headers, 'dublor-fault': 'latency=10000' }
    const ask = (sandbox: string) =>
      app?.inject({
        method: 'POST',
        url: `/~${sandbox}${url}`,
        headers: late,
        payload: { company_name: 'Anadolu' },
      })
    const answers = Promise.all([ask('x'), ask('deleted')])
    await vi.advanceTimersByTimeAsync(4000)
    await sandboxes.forget('deleted')
    await vi.advanceTimersByTimeAsync(6000)
    expect((await answers).map((answer) => answer?.statusCode)).toEqual([201, 201])
    expect((await name('x'))?.json().total).toBe(2)
    expect(names()).toEqual(['default', 'x'])
  })

  it('is a day where nothing is said, and endless at 0', async () => {
    await start({})
    await name('x')
    vi.advanceTimersByTime(23 * 60 * minutes)
    expect(names()).toContain('x')
    vi.advanceTimersByTime(62 * minutes)
    expect(names()).not.toContain('x')
    await app?.close()
    await start({ sandboxTtl: '0' })
    await name('x')
    vi.advanceTimersByTime(1000 * 24 * 60 * minutes)
    expect(names()).toContain('x')
  })

  it('leaves no timer behind when the server closes', async () => {
    await start({ sandboxTtl: '30m', resetEvery: '04:00' })
    expect(vi.getTimerCount()).toBeGreaterThanOrEqual(2)
    await app?.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('cannot be what is no time', () => {
    expect(() => createApp({ sandboxTtl: 'soon' })).toThrow('sandboxTtl cannot be "soon"')
  })
})

describe('--max-sandboxes', () => {
  it('forgets the longest unused when there is one too many', async () => {
    await start({ maxSandboxes: 2 })
    for (const sandbox of ['one', 'two', 'one', 'three']) {
      await name(sandbox)
      vi.advanceTimersByTime(minutes)
    }
    expect(names()).toEqual(['default', 'one', 'three'])
  })
})

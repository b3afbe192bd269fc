import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin' }
const hours = 3_600_000

let app: App
let said: string[]
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'],
  })
  vi.setSystemTime('2025-11-20T12:00:00Z')
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
})
afterEach(async () => {
  await app.close()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const industry = async (sandbox: string) =>
  (await app.inject({ url: `/~${sandbox}${path}`, headers })).json().industry
const write = (sandbox: string) =>
  app.inject({
    method: 'PATCH',
    url: `/~${sandbox}${path}`,
    headers,
    payload: { industry: 'Food' },
  })

describe('--reset-every', () => {
  it('puts every sandbox back to its fixture, again and again, and says so in a line', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '6h' })
    await app.ready()
    for (const from of ['2025-11-20T18:00:00.000Z', '2025-11-21T00:00:00.000Z']) {
      expect(app.resets?.next.toISOString()).toBe(from)
      await Promise.all([write('default'), write('mine')])
      await vi.advanceTimersByTimeAsync(6 * hours - 1000)
      expect([await industry('default'), await industry('mine')]).toEqual(['Food', 'Food'])
      await vi.advanceTimersByTimeAsync(1000)
      expect([await industry('default'), await industry('mine')]).toEqual([
        'Technology',
        'Technology',
      ])
    }
    expect(said).toEqual([
      'dublor: Reset 2 sandboxes. The next reset is at 2025-11-21T00:00:00.000Z.\n',
      'dublor: Reset 2 sandboxes. The next reset is at 2025-11-21T06:00:00.000Z.\n',
    ])
  })

  it('is no use of a sandbox: an idle one is forgotten all the same', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '1h', sandboxTtl: '90m' })
    await app.ready()
    await write('idle')
    await vi.advanceTimersByTimeAsync(1.25 * hours)
    expect(app.sandboxes.find('idle')).toBeDefined()
    await vi.advanceTimersByTimeAsync(0.5 * hours)
    expect(app.sandboxes.find('idle')).toBeUndefined()
  })

  it('makes up once for what came due while the machine slept', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '6h' })
    await app.ready()
    vi.setSystemTime('2025-11-23T12:30:00Z')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(said).toEqual([
      'dublor: Reset one sandbox. The next reset is at 2025-11-23T18:00:00.000Z.\n',
    ])
  })

  it('goes on with the others, and with the next time, when a sandbox cannot be kept', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '6h' })
    await app.ready()
    await Promise.all([write('broken'), write('mine')])
    const change = app.sandboxes.change.bind(app.sandboxes)
    vi.spyOn(app.sandboxes, 'change').mockImplementation((name, work) =>
      name === 'broken' ? Promise.reject(new Error('the disk is full')) : change(name, work),
    )
    await vi.advanceTimersByTimeAsync(6 * hours)
    expect([await industry('broken'), await industry('mine')]).toEqual(['Food', 'Technology'])
    expect(said[0]).toContain('Not all went well: Error: the disk is full.')
    expect(app.resets?.next.toISOString()).toBe('2025-11-21T00:00:00.000Z')
  })

  it('stops with the server', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '6h' })
    await app.ready()
    await app.close()
    await vi.advanceTimersByTimeAsync(12 * hours)
    expect(said).toEqual([])
  })

  it('is not, unless it is asked for', async () => {
    app = createApp({ fixture: 'docs' })
    await app.ready()
    expect(app.resets).toBeUndefined()
  })

  it('cannot be what is no schedule', async () => {
    app = createApp({ fixture: 'docs', resetEvery: '61 4 * * *' })
    await expect(app.ready()).rejects.toThrow('resetEvery cannot be "61 4 * * *"')
  })
})

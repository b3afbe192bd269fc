import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { shownEntry } from '../../src/journal/show-entry.ts'
import type { AppOptions } from '../../src/options.ts'
import { Connection } from '../../src/storage/redis/connection.ts'
import { RedisJournals } from '../../src/storage/redis/journals.ts'
import { ask, type CheckedApp, checkedApp, control, customer } from '../control/checked-app.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'

describeWithRedis('a journal in redis', () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis(['--databases', '100'])
  })
  afterAll(() => redis.kill())

  const apps: CheckedApp[] = []
  let place = 0
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()))
    place += 1
  })
  const started = async (options: AppOptions = {}) => {
    const app = checkedApp({ fixture: 'docs', redis: `${redis.url}/${place}`, ...options })
    apps.push(app)
    await app.ready()
    return app
  }
  const requests = async (app: CheckedApp, query = '') =>
    (await control(app, 'GET', `/sandboxes/a/requests${query}`)).json()
  const idsIn = async (app: CheckedApp) =>
    (await requests(app)).requests.map(({ id }: { id: number }) => id)

  it('holds the newest, as many as it may, and tells which have made room', async () => {
    const app = await started({ journalEntries: 3 })
    for (let at = 0; at < 5; at += 1) await ask(app, 'a', 'GET', `${customer}?at=${at}`)
    expect(await idsIn(app)).toEqual([3, 4, 5])
    expect((await requests(app)).droppedUpTo).toBe(2)
    await control(app, 'DELETE', '/sandboxes/a/requests')
    expect(await requests(app)).toEqual({ requests: [], droppedUpTo: 0 })
    for (let at = 0; at < 4; at += 1) await ask(app, 'a', 'GET', customer)
    expect(await idsIn(app)).toEqual([7, 8, 9])
    expect((await requests(app)).droppedUpTo).toBe(6)
  })

  it('holds none where it may hold none, and says so', async () => {
    const app = await started({ journalEntries: 0 })
    for (let at = 0; at < 2; at += 1) await ask(app, 'a', 'GET', customer)
    expect(await requests(app)).toEqual({ requests: [], droppedUpTo: 2 })
  })

  it('holds no more bytes than it may, but the newest entry always', async () => {
    const app = await started({ journalBytes: 10_000 })
    const write = (length: number) =>
      ask(app, 'a', 'PATCH', `${customer}/details`, { industry: 'x'.repeat(length) })
    for (let at = 0; at < 20; at += 1) await write(100)
    const ids = await idsIn(app)
    expect(ids.length).toBeGreaterThan(2)
    expect(ids.length).toBeLessThan(10)
    expect(ids.at(-1)).toBe(20)
    await write(20_000)
    expect(await idsIn(app)).toEqual([21])
    await write(100)
    expect(await idsIn(app)).toEqual([22])
  })

  it('has the same entries as one in memory', async () => {
    const [app, memory] = [await started(), checkedApp()]
    apps.push(memory)
    const frozen = { frozen: '2025-11-20T12:00:00Z' }
    for (const each of [app, memory]) {
      await control(each, 'PUT', '/sandboxes/a/clock', frozen)
      await ask(each, 'a', 'PATCH', `${customer}/details`, { industry: 'Food', employee_count: 3 })
      await ask(each, 'a', 'GET', `${customer}?api_key=secret`)
      await ask(each, 'a', 'POST', '/api/customers', { type: 'other' })
      await ask(each, 'a', 'GET', customer, undefined, 'nobody')
      await ask(each, 'a', 'DELETE', '/api/v1/nowhere')
      await ask(each, 'a', 'PATCH', customer, { legal_name: 'x'.repeat(70_000) })
    }
    const [here, there] = await Promise.all([app, memory].map((each) => requests(each)))
    const untimed = ({ requests }: { requests: object[] }) =>
      requests.map((entry) => ({ ...entry, at: '', milliseconds: 0 }))
    expect(untimed(here)).toEqual(untimed(there))
    const [covered, expected] = await Promise.all(
      [app, memory].map((each) => control(each, 'GET', '/sandboxes/a/coverage')),
    )
    expect(covered?.json()).toEqual(expected?.json())
  })

  it('keeps three different samples of what exercised a rule', async () => {
    const app = await started()
    for (const at of [1, 1, 2, 2, 3, 4, 5]) await ask(app, 'a', 'GET', `${customer}?at=${at}`)
    const hash = redis.cli('-n', String(place), 'HGETALL', 'dublor:{a}:coverage').split('\n')
    const sampled = hash.filter((line) => line.startsWith('{'))
    expect(sampled.length).toBeGreaterThan(0)
    for (const rule of new Set(hash.filter((line) => line.startsWith('rule ')))) {
      const at = hash.indexOf(rule) + 1
      const samples = hash.slice(at).findIndex((line) => !line.startsWith('{'))
      expect(samples === -1 ? hash.length - at : samples).toBeLessThanOrEqual(3)
    }
    const urls = new Set(sampled.map((line) => JSON.parse(line).url))
    expect([...urls]).toEqual([1, 2, 3].map((at) => `${customer}?at=${at}`))
  })

  it('begins anew with its sandbox, coverage included', async () => {
    const app = await started()
    await ask(app, 'a', 'GET', customer)
    const covered = async () =>
      (await control(app, 'GET', '/sandboxes/a/coverage')).json().services[0].endpoints
    const before = await covered()
    await control(app, 'DELETE', '/sandboxes/a')
    expect(await covered()).not.toEqual(before)
    expect(await requests(app)).toEqual({ requests: [], droppedUpTo: 0 })
    await ask(app, 'a', 'GET', customer)
    expect(await idsIn(app)).toEqual([1])
  })

  it('goes on being read by those who follow it when their connection is cut', async () => {
    const app = await started()
    const heard: number[] = []
    let wake = () => {}
    const hears = (count: number) =>
      new Promise<void>((resolve) => {
        wake = () => heard.length >= count && resolve()
        wake()
      })
    const connection = new Connection(`${redis.url}/${place}`, () => {})
    await connection.open()
    const limits = { entries: 10, bytes: 10_000 }
    const journals = new RedisJournals(connection, limits, (entry) => shownEntry(entry, []))
    const listening = journals.listen('a', ({ id }) => {
      heard.push(id)
      wake()
    })
    await ask(app, 'a', 'GET', customer)
    await hears(1)
    redis.cli('CLIENT', 'KILL', 'TYPE', 'normal')
    let asked = 1
    while (asked < 4) {
      if ((await ask(app, 'a', 'GET', customer)).statusCode === 200) asked += 1
    }
    await hears(4)
    expect(heard).toEqual([1, 2, 3, 4])
    listening.end()
    await ask(app, 'a', 'GET', customer)
    expect(heard).toHaveLength(4)
    await connection.close()
  })
})

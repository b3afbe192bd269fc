import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { Journal } from '../../src/journal/journal.ts'
import type { AppOptions } from '../../src/options.ts'
import { trimStrings } from '../../src/services/laravel/input.ts'
import { entryWith } from '../journal/entries.ts'
import { samples } from '../metrics/samples.ts'
import { newFolder } from '../storage/folder.ts'

const customers = '/api/v1/customers'
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
const create = (app: App, sandbox: string, company_name: string) =>
  app.inject({
    method: 'POST',
    url: customers,
    headers: { authorization, 'dublor-sandbox': sandbox },
    payload: { company_name },
  })
const control = (app: App, method: string, path: string, payload?: object) =>
  app.inject({ method: method as 'PUT', url: `/_dublor${path}`, ...(payload && { payload }) })
const total = async (app: App, sandbox: string) => {
  const headers = { authorization, 'dublor-sandbox': sandbox }
  return (await app.inject({ url: customers, headers })).json().total
}
/** Creates until one is refused. @returns the refusal, and how many were not. */
async function fill(app: App, sandbox: string, text: string, most = 200) {
  for (let made = 0; made < most; made += 1) {
    const refusal = await create(app, sandbox, text)
    if (refusal.statusCode !== 201) return { refusal, made }
  }
  throw new Error('none was refused')
}

const kilobytes = (count: number, letter = 'x') => letter.repeat(1000 * count)

describe('a sandbox that keeps as much as it may', () => {
  it.each([
    ['in memory', () => ({})],
    ['in a folder', () => ({ data: newFolder() })],
  ])(
    'refuses to keep more, in the form of the service, and says what to raise: %s',
    async (_, where) => {
      const app = await start({ sandboxBytes: 1_000_000, ...where() })
      const { refusal, made } = await fill(app, 'a', kilobytes(100))
      expect(made).toBe(9)
      expect(refusal.statusCode).toBe(507)
      expect(refusal.json()).toEqual({
        message: expect.stringMatching(/"a", which may keep 1000000 bytes.*--sandbox-bytes/),
      })
      expect(refusal.headers['dublor-basis']).toBe('assumed')
      const entries = (await control(app, 'GET', '/sandboxes/a/requests')).json().requests
      expect(entries.at(-1)).toMatchObject({ answer: { status: 507 }, write: [] })
      expect(await total(app, 'a')).toBe(1 + made)
      expect((await create(app, 'a', 'Small')).statusCode).toBe(201)
      expect((await create(app, 'b', kilobytes(100))).statusCode).toBe(201)
      expect((await control(app, 'POST', '/sandboxes/a/reset')).statusCode).toBe(204)
      expect((await create(app, 'a', kilobytes(100))).statusCode).toBe(201)
    },
  )

  it('takes half as many where V8 needs two bytes a character', async () => {
    const app = await start({ sandboxBytes: 1_000_000 })
    expect((await fill(app, 'a', `ş${kilobytes(100)}`)).made).toBe(4)
  })

  it('still lets what is kept become less', async () => {
    const data = newFolder()
    const app = await start({ data })
    for (let count = 0; count < 3; count += 1) await create(app, 'a', kilobytes(100))
    await app.close()
    const smaller = await start({ data, sandboxBytes: 150_000 })
    expect((await create(smaller, 'a', 'x')).statusCode).toBe(507)
    const list = await smaller.inject({
      url: customers,
      headers: { authorization, 'dublor-sandbox': 'a' },
    })
    const long = list.json().data.filter(({ company_name: name }: Named) => name.length > 1000)
    expect(long).toHaveLength(3)
    const less = await smaller.inject({
      method: 'PATCH',
      url: `${customers}/${long[0].uuid}`,
      headers: { authorization, 'dublor-sandbox': 'a' },
      payload: { company_name: 'short' },
    })
    expect(less.statusCode).toBe(200)
  })

  it('refuses snapshots, states and faults of which it cannot keep all, and keeps what it has', async () => {
    const app = await start({ sandboxBytes: 85_000 })
    const large = await start()
    await create(large, 'a', kilobytes(200))
    const snapshot = (await control(large, 'GET', '/sandboxes/a/snapshot')).json()
    await create(app, 'a', kilobytes(60))
    const before = (await control(app, 'GET', '/sandboxes/a/snapshot')).json()
    const rule = { match: { path: '/api/v1/customers/*/details' }, fault: { status: 503 } }
    const rules = new Array(100).fill(rule)
    for (const refused of [
      await control(app, 'PUT', '/sandboxes/a/snapshot', snapshot),
      await control(app, 'PUT', '/sandboxes/a/faults', rules),
      await control(app, 'POST', '/states?sandbox=a', { state: 'customer has no details' }),
    ]) {
      expect(refused.statusCode).toBe(507)
      expect(refused.json()).toMatchObject({
        title: 'No room',
        detail: expect.stringContaining('--sandbox-bytes'),
      })
    }
    expect((await control(app, 'GET', '/sandboxes/a/snapshot')).json()).toEqual(before)
  })
})

interface Named {
  readonly company_name: string
}

describe('sandboxes that together keep as much as they may', () => {
  const limits = { totalBytes: 1_200_000, sandboxBytes: 500_000 }

  it('refuse to keep more while all are in use, and say what to raise', async () => {
    const app = await start(limits)
    let made = 0
    for (const name of ['a', 'b', 'c']) {
      made += (await fill(app, name, kilobytes(100))).made
    }
    expect(made).toBe(8)
    const { refusal } = await fill(app, 'd', kilobytes(100))
    expect(refusal.statusCode).toBe(507)
    expect(refusal.json().message).toMatch(/together may keep 900000 bytes.*--total-bytes/)
    expect([...app.sandboxes].map(({ name }) => name)).toEqual(['default', 'a', 'b'])
    await control(app, 'DELETE', '/sandboxes/a')
    expect((await create(app, 'd', kilobytes(100))).statusCode).toBe(201)
  })

  it('make room once they were not used for a while: the longest unused does', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const app = await start(limits)
    await fill(app, 'a', kilobytes(100))
    vi.setSystemTime(Date.now() + 61_000)
    for (const name of ['b', 'c']) await fill(app, name, kilobytes(100))
    expect(await total(app, 'b')).toBe(5)
    expect(await total(app, 'a')).toBe(1)
  })

  it('are counted for who scrapes and who lists', async () => {
    const app = await start(limits)
    await create(app, 'a', kilobytes(100))
    await create(app, 'b', kilobytes(100))
    const scraped = async () => samples((await app.inject('/_dublor/metrics')).body)
    const found = await scraped()
    expect(found['dublor_sandbox_bytes']).toBeGreaterThan(200_000)
    expect(found['dublor_sandbox_bytes']).toBe(app.sandboxes.bytes)
    expect(found['dublor_sandbox_bytes_max']).toBe(900_000)
    const [, one] = (await control(app, 'GET', '/sandboxes')).json()
    expect(one.bytes).toBe((found['dublor_sandbox_bytes'] ?? 0) / 2)
    for (const name of ['a', 'b']) await control(app, 'DELETE', `/sandboxes/${name}`)
    expect((await scraped())['dublor_sandbox_bytes']).toBe(0)
  })
})

describe('a journal', () => {
  const kept = (entry: Parameters<typeof entryWith>[0]) => {
    const journal = new Journal({ entries: 100, bytes: 200_000 })
    for (let count = 0; count < 100; count += 1) journal.add(entryWith(entry))
    expect(journal.bytes).toBeLessThan(210_000)
    return journal.size
  }

  it('counts bytes: half as many texts fit where V8 needs two a character', () => {
    const narrow = kept({ asked: kilobytes(10) })
    const wide = kept({ asked: `ş${kilobytes(10)}` })
    expect([narrow, wide]).toEqual([19, 9])
  })

  it('counts what is not in its texts: headers, and records that were written or found', () => {
    const row = { id: 1, text: kilobytes(10) }
    expect(kept({ contentType: kilobytes(10) })).toBe(19)
    expect(kept({ written: [{ collection: 's.things', before: row, after: row }] })).toBe(9)
    const refused = { check: 'existence', found: row } as never
    expect(kept({ refused })).toBe(18)
  })

  it('tells of its coverage, and loses it too where journals together keep too much', async () => {
    const app = await start({ totalBytes: 400_000, journalBytes: 90_000 })
    const ask = (sandbox: string) =>
      app.inject({
        url: `${customers}?search=${kilobytes(10)}`,
        headers: { authorization, 'dublor-sandbox': sandbox },
      })
    await ask('a')
    const covered = async () =>
      (await control(app, 'GET', '/sandboxes/a/coverage'))
        .json()
        .services.flatMap(({ endpoints }: { endpoints: { requests: number }[] }) => endpoints)
        .some(({ requests }: { requests: number }) => requests > 0)
    expect(await covered()).toBe(true)
    for (let count = 0; count < 12; count += 1) await ask(`b-${count}`)
    expect(await covered()).toBe(false)
  })
})

describe('a text of which blanks are cut off', () => {
  it('does not hold on to them', () => {
    setFlagsFromString('--expose-gc')
    const gc = runInNewContext('gc') as () => void
    const used = () => {
      gc()
      return process.memoryUsage().heapUsed
    }
    const padded = `{"text":"${' '.repeat(1_000_000)}Anadolu Ticaret"}`
    const before = used()
    const trimmed = Array.from({ length: 30 }, () => trimStrings(JSON.parse(padded)))
    expect(used() - before).toBeLessThan(10_000_000)
    expect(trimmed[0]).toEqual({ text: 'Anadolu Ticaret' })
  })
})

import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Change } from '../../src/sandbox/collections.ts'
import type { BaseCollection, Row } from '../../src/sandbox/fixture.ts'
import { Overlay } from '../../src/sandbox/overlay.ts'
import { eventually } from '../eventually.ts'
import { slowly } from '../slowly.ts'

const cybercert = '/api/v1/customers'
const faturaentegrator = '/api/customers'
const headers = { authorization: 'Bearer demo-admin' }

type App = ReturnType<typeof createApp>
const apps: App[] = []

async function appWith(fixture: string): Promise<App> {
  const app = createApp({ fixture })
  apps.push(app)
  await app.ready()
  return app
}
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()))
})

const get = async (app: App, url: string, more = {}) => {
  const answer = await app.inject({ url, headers: { ...headers, ...more } })
  return { status: answer.statusCode, rules: answer.headers['dublor-rules'], ...answer.json() }
}

/** Counts how often a record of a fixture is looked at. */
function countLooks(app: App, collection: string) {
  const base = app.sandboxes.default.fixture.collections.get(collection) as BaseCollection
  return vi.spyOn(base, 'at')
}

describe('a list of very many customers', () => {
  it('lets others come in after every few that it looks at', async () => {
    const app = await appWith('large:20000')
    const looks = countLooks(app, 'cybercert.customers')
    const search = () => get(app, `${cybercert}?search=99999`)
    const { turns, most } = await slowly(search, () => looks.mock.calls.length)
    expect(most).toBeLessThan(300)
    expect(turns).toBeGreaterThan(50)
  })

  it.each([
    [cybercert, 'cybercert.customers', 1_800],
    [`${cybercert}?is_active=0`, 'cybercert.customers', 200],
    [`${cybercert}?search=99`, 'cybercert.customers', 36],
    [faturaentegrator, 'faturaentegrator.customers', 2_000],
  ])('looks at each once, and for the next page of %s only at that page', async (url, of, all) => {
    const app = await appWith('large:2000')
    const looks = countLooks(app, of)
    const first = await get(app, url)
    expect(first.total ?? first.meta.total).toBe(all)
    const rows = first.data.length
    expect(looks).toHaveBeenCalledTimes(2_000 + rows)
    looks.mockClear()
    const next = await get(app, `${url}${url.includes('?') ? '&' : '?'}page=2`)
    expect(looks).toHaveBeenCalledTimes(next.data.length)
    expect(next.data[0]?.id).not.toBe(first.data[0].id)
  })

  it.each([
    ['cybercert.list.oldest-first/newest-first', `${cybercert}?page=2`, 30],
    ['cybercert.list.oldest-first/by-name', `${cybercert}?page=2`, 15],
    ['cybercert.list.page/skips-a-row', `${cybercert}?page=2`, 30],
    ['cybercert.list.at-most-100-per-page/any-number', `${cybercert}?per_page=20000`, 100],
    ['cybercert.list.at-most-100-per-page/any-number', `${cybercert}?per_page=1000`, 1000],
    ['faturaentegrator.list.oldest-first/newest-first', `${faturaentegrator}?page=2`, 30],
    ['faturaentegrator.list.at-most-1000/at-most-1500', `${faturaentegrator}?limit=9999`, 1500],
  ])('looks at few more than a page where it is otherwise: %s', async (swap, url, most) => {
    const app = await appWith('large:20000')
    await get(app, url)
    const active = { method: 'PUT', payload: { active: [swap] } } as const
    await app.inject({ ...active, url: '/_dublor/sandboxes/default/mutants' })
    const looks = [cybercert, faturaentegrator].map((path) =>
      countLooks(app, `${path === cybercert ? 'cybercert' : 'faturaentegrator'}.customers`),
    )
    const { data } = await get(app, url)
    const count = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    expect(count).toBeLessThanOrEqual(20_000 + most)
    expect(count).toBeGreaterThanOrEqual(data.length)
  })

  it.each([
    ['create.tax-number-may-repeat/refused', [422, 201, 201]],
    ['create.new-id/given-again', [201, 201, 201]],
  ])('is gone through in turns where a create asks for it: %s', async (swap, statuses) => {
    const app = await appWith('large:20000')
    const payload = { active: [`faturaentegrator.${swap}`] }
    await app.inject({ method: 'PUT', url: '/_dublor/sandboxes/default/mutants', payload })
    const [known] = (await get(app, faturaentegrator)).data
    const looks = countLooks(app, 'faturaentegrator.customers')
    const of = { type: 'company', title: 'Yeni', tax_office: 'Kadıköy', country: 'Türkiye' }
    const rest = { city: 'İstanbul', district: 'Kadıköy', address: 'Moda' }
    const got: number[] = []
    for (const tax_number of [known.tax_number, '1234567890', '1234567891']) {
      const { most } = await slowly(
        async () => {
          const body = { ...of, ...rest, tax_number }
          const url = faturaentegrator
          const answer = await app.inject({ method: 'POST', url, headers, payload: body })
          got.push(answer.statusCode)
        },
        () => looks.mock.calls.length,
      )
      expect(most).toBeLessThan(300)
    }
    expect(got).toEqual(statuses)
  })

  it('stops looking when the client goes away', async () => {
    const app = await appWith('large:1000000')
    const looks = countLooks(app, 'cybercert.customers')
    const url = await app.listen({ port: 0 })
    const leaving = new AbortController()
    const asked = fetch(`${url}${cybercert}?search=zz`, { headers, signal: leaving.signal })
    await eventually(() => expect(looks.mock.calls.length).toBeGreaterThan(0))
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await eventually(async () => {
      const { requests } = await get(app, '/_dublor/sandboxes/default/requests')
      expect(requests.at(-1)?.answer.status).toBe(0)
    })
    expect(looks.mock.calls.length).toBeLessThan(1_000_000)
  })
})

describe('what has changed in a sandbox', () => {
  /** Makes, deletes and changes customers among 5000. */
  async function changedApp() {
    const app = await appWith('large:5000')
    const post = (payload: object) =>
      app.inject({ method: 'POST', url: cybercert, headers, payload })
    const uuids = (await get(app, `${cybercert}?per_page=100&page=2`)).data.map(
      ({ uuid }: Row) => uuid,
    ) as string[]
    for (const n of [1, 2, 3]) await post({ company_name: `Yeni ${n}`, is_active: n !== 2 })
    for (const uuid of uuids.slice(0, 30)) {
      await app.inject({ method: 'DELETE', url: `${cybercert}/${uuid}`, headers })
    }
    for (const uuid of uuids.slice(30, 60)) {
      const payload = { company_name: 'IŞIK', is_active: false }
      await app.inject({ method: 'PATCH', url: `${cybercert}/${uuid}`, headers, payload })
    }
    return app
  }
  const all = (app: App) => [...app.sandboxes.default.all('cybercert.customers', 'uuid')]

  it.each([
    ['', (row: Row) => row['deleted_at'] === null && row['is_active']],
    ['is_active=false', (row: Row) => row['deleted_at'] === null && !row['is_active']],
    ['with_trashed=1', (row: Row) => row['is_active']],
    ['search=Yeni', (row: Row) => /Yeni [13]/.test(String(row['company_name']))],
    ['search=ışık&is_active=0', (row: Row) => row['company_name'] === 'IŞIK'],
  ])('is seen on every page of a list with %s', async (query, fits) => {
    const app = await changedApp()
    const wanted = all(app)
      .filter((row) => fits(row))
      .map(({ id }) => id)
    const got: unknown[] = []
    for (let page = 1, last = 1; page <= last; page += 1) {
      const answer = await get(app, `${cybercert}?per_page=100&page=${page}&${query}`)
      expect(answer.total).toBe(wanted.length)
      last = answer.last_page
      got.push(...answer.data.map(({ id }: Row) => id))
    }
    expect(got).toEqual(wanted)
  })

  it('names only the rules of what is there now, in its own sandbox', async () => {
    const app = await appWith('demo')
    const hides = 'cybercert.list.without-deleted'
    const world = { 'dublor-sandbox': 'other' }
    const deleted = all(app).filter((row) => row['deleted_at'] !== null)
    expect((await get(app, cybercert)).rules).toContain(hides)
    for (const { uuid } of deleted) {
      const url = `${cybercert}/${uuid}/restore`
      await app.inject({ method: 'POST', url, headers: { ...headers, ...world } })
    }
    expect((await get(app, cybercert, world)).rules).not.toContain(hides)
    expect((await get(app, cybercert)).rules).toContain(hides)
  })

  const moment = '2025-01-01T00:00:00.000000Z'
  const rowsOf = (count: number, legal_name = '') =>
    Array.from({ length: count }, (_, n) => ({
      collection: 'cybercert.customers',
      key: `key ${n}`,
      row: {
        ...{ id: n + 1, uuid: `key ${n}`, user_id: 1, company_name: `IŞIK ${n}`, legal_name },
        ...{ tax_number: null, email: null, phone: null, organization_id: null, is_active: true },
        ...{ created_at: moment, updated_at: moment, deleted_at: null },
      },
    }))

  it('is looked at in turns too, each record once', async () => {
    const app = await appWith('empty')
    app.sandboxes.default.commit(rowsOf(20_000))
    const folds = vi.spyOn(String.prototype, 'toLowerCase')
    const places = vi.spyOn(Overlay.prototype, 'placeOf')
    const search = () => get(app, `${cybercert}?search=${'I'.repeat(15_000)}`)
    const long = () => folds.mock.contexts.filter((text) => String(text).length === 15_000).length
    const { turns, most } = await slowly(search, () => places.mock.calls.length)
    expect([turns > 1000, long()]).toEqual([true, 1])
    expect(places).toHaveBeenCalledTimes(20_000)
    expect(most).toBeLessThan(20)
    folds.mockRestore()
    places.mockRestore()
  })

  it('may change while it is looked at', async () => {
    const app = await appWith('empty')
    const { default: world } = app.sandboxes
    const rows = rowsOf(3000)
    world.commit(rows)
    const [first, last] = [rows[0], rows.at(-1)] as [Change, Change]
    const passive = (change: Change) => ({ ...change, row: { ...change.row, is_active: false } })
    const looks = vi.spyOn(Overlay.prototype, 'placeOf')
    const asked = slowly(async () => {
      const { total, data } = await get(app, `${cybercert}?search=ışık&per_page=1&page=3000`)
      expect([total, data[0].id]).toEqual([3000, 3001])
    })
    while (looks.mock.calls.length < 100) await turn()
    world.commit([passive(first)])
    world.commit([passive(last), { ...last, key: 'new', row: { ...last.row, id: 3001 } as Row }])
    world.commit([last])
    await asked
    expect(looks.mock.calls.length).toBeLessThan(3010)
    looks.mockRestore()
  })

  it('is looked at once more where more of it changes meanwhile than is noted', async () => {
    const app = await appWith('empty')
    const { default: world } = app.sandboxes
    const rows = rowsOf(3000)
    world.commit(rows)
    const looks = vi.spyOn(Overlay.prototype, 'placeOf')
    const asked = slowly(async () => {
      expect((await get(app, `${cybercert}?search=ışık`)).total).toBe(1)
    })
    while (looks.mock.calls.length < 100) await turn()
    world.commit([...rows, ...rows.slice(1)].map((change) => ({ ...change, row: null })))
    world.commit(rows.slice(0, 1))
    await asked
    looks.mockRestore()
  })

  it.each([
    ['two pages', cybercert, 'per_page=1'],
    ['one page', cybercert, ''],
  ])('may be too large for one answer, which says so: %s', async (_what, url, query) => {
    const app = await appWith('empty')
    app.sandboxes.default.commit(rowsOf(2, 'x'.repeat(3_000_000)))
    const { status, message } = await get(app, `${url}?${query}`)
    if (query === '') {
      expect([status, message]).toEqual([507, expect.stringContaining('Ask for fewer at a time')])
    } else expect(status).toBe(200)
  })
})

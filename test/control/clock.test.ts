import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { durationOf, milliseconds } from '../../src/sandbox/duration.ts'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

const details = `${customer}/details`
const noon = '2025-11-20T12:00:00.000Z'
const clockOf = (name: string) => `/sandboxes/${name}/clock`
const set = (payload: unknown, name = 'x') => control(app, 'PUT', clockOf(name), payload)
const advance = (by: unknown, name = 'x') =>
  control(app, 'POST', `${clockOf(name)}/advance`, { by })

describe('PUT /_dublor/sandboxes/:name/clock', () => {
  it('freezes the time of one sandbox', async () => {
    const answer = await set({ frozen: '2025-11-20T12:00:00Z' }, 'cold')
    expect(answer.json()).toEqual({ clock: { frozen: noon }, now: noon })
    const there = await ask(app, 'cold', 'PATCH', details, { industry: 'Food' })
    const elsewhere = await ask(app, 'warm', 'PATCH', details, { industry: 'Food' })
    expect(there.json().updated_at).toBe('2025-11-20T12:00:00.000000Z')
    expect(elsewhere.json().updated_at).not.toBe('2025-11-20T12:00:00.000000Z')
  })

  it('takes a moment of another time zone', async () => {
    const answer = await set({ frozen: '2025-11-20T15:00:00+03:00' })
    expect(answer.json().now).toBe(noon)
  })

  it('moves the time by an offset', async () => {
    const before = Date.now()
    expect((await set({ offset: '1h60m' })).json().clock).toEqual({ offset: 'PT2H' })
    const { clock, now } = (await set({ offset: 'PT120M' })).json()
    expect(clock).toEqual({ offset: 'PT2H' })
    expect(Date.parse(now) - 7_200_000).toBeGreaterThanOrEqual(before)
    expect(Date.parse(now) - 7_200_000).toBeLessThanOrEqual(Date.now())
  })

  it.each([{}, undefined])('goes back to real time with the body %j', async (body) => {
    await set({ frozen: '2001-01-01T00:00:00Z' })
    const { clock, now } = (await set(body)).json()
    expect(clock).toEqual({})
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    { frozen: 'yesterday' },
    { frozen: '2025-11-20' },
    { frozen: '2025-13-20T12:00:00Z' },
    { frozen: '2025-02-30T12:00:00Z' },
    { frozen: '9999-12-31T23:59:59-12:00' },
    { frozen: '0000-01-01T00:00:00+12:00' },
    { frozen: '2025-11-20T12:00:00Z', offset: 'PT2H' },
    { offset: '2 hours' },
    { offset: 'P99999999999D' },
    { offset: `P${'9'.repeat(400)}D` },
    { offset: '-P60000D' },
  ])('refuses %j with what to send, and leaves the clock as it is', async (body) => {
    await set({ frozen: noon })
    const answer = await set(body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ status: 400, title: 'Not a clock' })
    expect(answer.json().detail).toMatch(/Send (one like|frozen or offset)/)
    expect((await control(app, 'GET', clockOf('x'))).json().now).toBe(noon)
  })
})

describe('GET /_dublor/sandboxes/:name/clock', () => {
  it('answers what the clock was set to', async () => {
    await set({ offset: '-PT15M' })
    const answer = await control(app, 'GET', clockOf('x'))
    expect(answer.statusCode).toBe(200)
    expect(answer.json().clock).toEqual({ offset: '-PT15M' })
  })

  it('makes no sandbox of a name that nobody has used', async () => {
    expect((await control(app, 'GET', clockOf('nobody'))).statusCode).toBe(404)
    expect((await control(app, 'GET', '/sandboxes/nobody')).statusCode).toBe(404)
  })
})

describe('POST /_dublor/sandboxes/:name/clock/advance', () => {
  it('leaves a frozen clock frozen, later', async () => {
    await set({ frozen: noon })
    const answer = await advance('PT1H')
    const later = '2025-11-20T13:00:00.000Z'
    expect(answer.json()).toEqual({ clock: { frozen: later }, now: later })
  })

  it('lets a running clock run on from there, each time further', async () => {
    await set({})
    await advance('PT1H')
    const answer = await advance('P1DT30M')
    expect(answer.json().clock).toEqual({ offset: 'P1DT1H30M' })
  })

  it.each(['-PT12H', '-12h'])('goes back by a negative duration: %s', async (by) => {
    await set({ frozen: noon })
    expect((await advance(by)).json().now).toBe('2025-11-20T00:00:00.000Z')
  })

  it.each([
    ['PT1H', '9999-12-31T23:30:00Z'],
    ['-PT1H', '1970-01-01T00:30:00Z'],
  ])('does not lead by %s out of the years that can be shown', async (by, frozen) => {
    await set({ frozen })
    const answer = await advance(by)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('1970 to 9999')
    const { now } = (await control(app, 'GET', clockOf('x'))).json()
    expect(Date.parse(now)).toBe(Date.parse(frozen))
  })

  it.each(['1x', '', 'P', 'PT', 'P1Y', 'PT1.5H'])('refuses the duration "%s"', async (by) => {
    const answer = await advance(by)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('PT2H')
  })
})

describe('durations', () => {
  it('are written so that they are read as the same again', () => {
    const longest = Date.parse('9999-12-31T23:59:59.999Z')
    fc.assert(
      fc.property(fc.integer({ min: -longest, max: longest }), (by) => {
        expect(milliseconds(durationOf(by))).toBe(by === 0 ? 0 : by)
      }),
    )
  })
})

describe('the clock of a sandbox', () => {
  it('says when a token runs out', async () => {
    const asExpired = () => ask(app, 'expiry', 'GET', details, undefined, 'demo-expired')
    await set({ frozen: '2019-12-31T23:59:59Z' }, 'expiry')
    expect((await asExpired()).statusCode).toBe(200)
    await advance('PT2S', 'expiry')
    expect((await asExpired()).statusCode).toBe(401)
    await advance('-PT2S', 'expiry')
    expect((await asExpired()).statusCode).toBe(200)
  })

  it('is what every timestamp follows, in both services', async () => {
    const name = 'timestamps'
    const moment = '2031-02-03T04:05:06.000000Z'
    await set({ frozen: moment }, name)
    const write = async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body = {}) =>
      (await ask(app, name, method, url, body)).json()
    const made = await write('POST', '/api/v1/customers', { company_name: 'Yeni A.Ş.' })
    const uuid = `/api/v1/customers/${made.uuid}`
    const written = [
      made,
      await write('PATCH', customer, { company_name: 'Başka' }),
      await write('PUT', details, { annual_revenue: 5 }),
      await write('PATCH', `${uuid}/details`, { industry: 'Food' }),
      await write('PATCH', '/api/v1/user/settings', { theme: 'dark' }),
      (await write('PATCH', '/api/customers/1', { phone: '5550000000' })).data,
    ]
    const fatura = {
      type: 'company',
      tax_number: '1234567890',
      title: 'Yeni',
      tax_office: 'Kadıköy',
    }
    const place = { country: 'Türkiye', city: 'İstanbul', district: 'Kadıköy', address: 'Moda' }
    written.push((await write('POST', '/api/customers', { ...fatura, ...place })).data)
    for (const each of written) expect(each).toMatchObject({ updated_at: moment })
    for (const each of [made, written.at(-1)]) expect(each).toMatchObject({ created_at: moment })
    await write('DELETE', uuid)
    await ask(app, name, 'DELETE', '/api/customers/1')
    const { collections } = (await control(app, 'GET', `/sandboxes/${name}/snapshot`)).json()
    const rows = Object.values<{ rows: [unknown, { deleted_at?: string | null }][] }>(collections)
    const deleted = rows.flatMap((each) => each.rows.map(([, row]) => row.deleted_at ?? []))
    expect(deleted.flat()).toEqual([moment, moment])
  })
})

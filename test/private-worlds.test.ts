import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDublor, type Dublor } from '../src/index.ts'
import { neverMeet } from './never-meet.ts'

const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
const authorization = 'Bearer demo-admin'

interface Reply {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: whatever was answered
  readonly body: any
}

let dublor: Dublor
beforeAll(async () => {
  dublor = await createDublor({ fixture: 'docs' })
})
afterAll(() => dublor.close())

/** The two ways in which a program asks: without a socket, and over one. */
const ways: Readonly<Record<string, (path: string, init: RequestInit) => Promise<Response>>> = {
  'in memory': (path, init) => dublor.fetch(path, init),
  'over HTTP': (path, init) => fetch(dublor.url + path, init),
}

describe.each(Object.entries(ways))('%s', (way, send) => {
  const world = way.replace(' ', '-').toLowerCase()
  const ask = async (
    method: string,
    path: string,
    body?: object,
    sandbox = world,
  ): Promise<Reply> => {
    const answer = await send(path, {
      method,
      headers: {
        authorization,
        'dublor-sandbox': sandbox,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) }
  }
  const control = (method: string, path: string, body?: object, sandbox = world) =>
    ask(method, `/_dublor/sandboxes/${sandbox}${path}`, body)

  it('a test says what world it wants', async () => {
    const put = await control('PUT', '', {
      fixture: 'docs',
      strict: true,
      clock: { frozen: '2025-11-20T12:00:00Z' },
    })
    expect(put.status).toBe(200)
    const patched = await ask('PATCH', `${customer}/details`, { industry: 'Food' })
    expect(patched.body.updated_at).toBe('2025-11-20T12:00:00.000000Z')
    expect((await ask('PATCH', `${customer}/details`, { colour: 'red' })).status).toBe(501)
    await control('PUT', '', { strict: null, clock: {} })
    expect((await ask('PATCH', `${customer}/details`, { colour: 'red' })).status).toBe(200)
  })

  it('what goes wrong is said beforehand, and stops by itself', async () => {
    await control('PUT', '/faults', [
      { match: { method: 'GET' }, fault: { status: 503 }, times: 2 },
    ] as object)
    const statuses = []
    for (let time = 0; time < 3; time += 1) statuses.push((await ask('GET', customer)).status)
    expect(statuses).toEqual([503, 503, 200])
  })

  it('what must have happened is asked afterwards', async () => {
    await control('DELETE', '/requests')
    await ask('PATCH', `${customer}/details`, { industry: 'Retail' })
    const verify = (industry: string) =>
      control('POST', '/requests/verify', {
        match: { method: 'PATCH', body: { industry } },
        count: { exactly: 1 },
      })
    expect((await verify('Retail')).body).toMatchObject({ ok: true, matched: 1 })
    const missed = (await verify('Food')).body
    expect(missed.ok).toBe(false)
    expect(JSON.stringify(missed.nearest)).toContain('Retail')
  })

  it('what was is brought back, here or elsewhere', async () => {
    await ask('PATCH', `${customer}/details`, { industry: 'Kept' })
    const { body: snapshot } = await control('GET', '/snapshot')
    await control('POST', '/reset')
    expect((await ask('GET', `${customer}/details`)).body.industry).toBe('Technology')
    await control('PUT', '/snapshot', snapshot, `${world}-copy`)
    const there = await ask('GET', `${customer}/details`, undefined, `${world}-copy`)
    expect(there.body.industry).toBe('Kept')
  })

  it('time is moved on: tokens run out, and timestamps follow', async () => {
    await control('PUT', '/clock', { frozen: '2019-12-31T23:00:00Z' })
    const asExpired = () =>
      send(customer, { headers: { authorization: 'Bearer demo-expired', 'dublor-sandbox': world } })
    expect((await asExpired()).status).toBe(200)
    await control('POST', '/clock/advance', { by: 'P2D' })
    expect((await asExpired()).status).toBe(401)
    await control('PUT', '/clock', {})
  })

  it('a mutant is switched on, and off again', async () => {
    const list = (await ask('GET', '/_dublor/rules')).body
    expect(JSON.stringify(list)).toContain('cybercert.details.patch-merges')
    const active = ['cybercert.details.patch-merges/forgets-unsent']
    const on = await control('PUT', '/mutants', { active })
    expect(on.status).toBe(200)
    await ask('PATCH', `${customer}/details`, { industry: 'Alone' })
    expect((await ask('GET', `${customer}/details`)).body.website).toBe(null)
    await control('PUT', '/mutants', { active: [] })
    await control('POST', '/reset')
    await ask('PATCH', `${customer}/details`, { industry: 'Together' })
    expect((await ask('GET', `${customer}/details`)).body.website).toBe('https://example.com')
  })
})

describe('a hundred sandboxes over a hundred thousand customers', () => {
  it('never see each other, however their requests are mixed', () => neverMeet(100, 2))
})

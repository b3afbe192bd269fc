import { afterEach, beforeEach, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { type RedisProxy, startProxy } from './redis-proxy.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { customer, until } from './replica.ts'

const headers = { authorization: 'Bearer demo-admin' }
const perhaps = expect.stringContaining('It may have been kept all the same')

/** Whether a command writes a customer of that name; a reply whether it says that something is kept. */
const writes = (name: string) => (text: string) => text.includes(`"company_name":"${name}"`)
const saysKept = (text: string) => text.includes('kept')

describeWithRedis('a write that redis answers late', () => {
  let redis: RedisServer
  let proxy: RedisProxy
  let app: App
  let other: App
  beforeEach(async () => {
    redis = await startRedis()
    proxy = await startProxy(redis.port)
    app = createApp({ fixture: 'docs', redis: proxy.url })
    other = createApp({ fixture: 'docs', redis: redis.url })
    await Promise.all([app.ready(), other.ready()])
    // The scripts are known to redis: what is sent from here on is sent once.
    await create('Before')
  })
  afterEach(async () => {
    await Promise.all([app.close(), other.close()])
    proxy.close()
    await redis.kill()
  })

  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
    return {
      status: answer.statusCode,
      outcome: answer.headers['dublor-outcome'],
      body: answer.body === '' ? undefined : answer.json(),
    }
  }
  const create = (company_name: string) => send('POST', '/api/v1/customers', { company_name })
  const namesAt = async (at: App): Promise<string[]> => {
    const answer = await at.inject({ url: '/api/v1/customers?per_page=100', headers })
    return answer.json().data.map(({ company_name }: { company_name: string }) => company_name)
  }
  const count = async (name: string) =>
    (await namesAt(other)).filter((each) => each === name).length
  const back = () =>
    until(
      () => send('GET', customer),
      ({ status }) => status === 200,
    )

  it('says that it may be kept; sent again it makes one row, and has the answer that was lost', async () => {
    const held = proxy.hold('replies', saysKept)
    const refused = await create('Kept')
    expect(refused).toEqual({ status: 503, outcome: 'unknown', body: { message: perhaps } })
    held.cut()
    await back()
    expect(await count('Kept')).toBe(1)
    const again = await create('Kept')
    expect([again.status, again.outcome]).toEqual([201, undefined])
    expect(await count('Kept')).toBe(1)
    const shown = await send('GET', `/api/v1/customers/${again.body.uuid}`)
    expect(shown.body).toMatchObject({ id: again.body.id, company_name: 'Kept' })
    // Once more is once more.
    expect((await create('Kept')).body.id).toBe(again.body.id + 1)
    expect(await count('Kept')).toBe(2)
  })

  it('makes as many rows as were asked for, when the same was asked for twice at once', async () => {
    const held = proxy.hold('replies', saysKept)
    const both = await Promise.all([create('Twin'), create('Twin')])
    held.cut()
    expect(both.map(({ status }) => status)).toEqual([503, 503])
    // The second one waited for the first, and was never sent.
    expect(both.map(({ outcome }) => outcome)).toEqual(['unknown', undefined])
    await back()
    const again = await Promise.all([create('Twin'), create('Twin')])
    expect(again.map(({ status }) => status)).toEqual([201, 201])
    expect(await count('Twin')).toBe(2)
  })

  it('makes one row too if redis never heard of it', async () => {
    const held = proxy.hold('commands', writes('Lost'))
    expect(await create('Lost')).toMatchObject({ status: 503, outcome: 'unknown' })
    held.cut()
    await back()
    expect((await create('Lost')).status).toBe(201)
    held.letGo()
    expect((await create('Next')).status).toBe(201)
    expect([await count('Lost'), await count('Next')]).toEqual([1, 1])
  })

  it('does not come any more once anybody was answered without it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `Late ${round}`
      const held = proxy.hold('commands', writes(name))
      const refused = create(name)
      await held.first
      // The connection is lost long before redis would find the write too old.
      held.cut()
      expect(await refused).toMatchObject({ status: 503, outcome: 'unknown' })
      await back()
      const seen = await namesAt(app)
      held.letGo()
      // Redis has heard of it before it is asked this.
      redis.cli('PING')
      expect(seen).not.toContain(name)
      expect(await namesAt(app)).toEqual(seen)
      expect(await namesAt(other)).toEqual(seen)
    }
  })

  it('is done anew if a reset has taken away what was kept', async () => {
    const held = proxy.hold('replies', saysKept)
    await create('Gone')
    held.cut()
    await back()
    await send('POST', '/_dublor/sandboxes/default/reset')
    expect((await create('Gone')).status).toBe(201)
    expect(await namesAt(other)).toContain('Gone')
  })

  it('says so over the control plane, and of nothing that was not sent', async () => {
    const held = proxy.hold('replies', saysKept)
    const frozen = { frozen: '2025-11-20T12:00:00Z' }
    const refused = await send('PUT', '/_dublor/sandboxes/default/clock', frozen)
    expect(refused).toMatchObject({ status: 503, outcome: 'unknown', body: { detail: perhaps } })
    await redis.kill()
    held.cut()
    for (const each of [await create('Never'), await send('GET', customer)]) {
      expect([each.status, each.outcome]).toEqual([503, undefined])
      expect(each.body.message).toBe('Service Unavailable')
    }
  })
})

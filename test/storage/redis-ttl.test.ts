import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, type CheckedApp, checkedApp, control, customer } from '../control/checked-app.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { until } from './replica.ts'

interface Named {
  readonly name: string
}

describeWithRedis('sandboxes in redis that nobody uses', () => {
  let redis: RedisServer
  let apps: CheckedApp[]
  beforeEach(async () => {
    redis = await startRedis()
    apps = []
  })
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()))
    await redis.kill()
  })
  const started = async (sandboxTtl: string) => {
    const app = checkedApp({ fixture: 'docs', redis: redis.url, sandboxTtl })
    apps.push(app)
    await app.ready()
    return app
  }
  const keys = () => redis.cli('KEYS', '*').split('\n').filter(Boolean).sort()
  const keysOf = (name: string) => keys().filter((key) => key.includes(`{${name}}`))
  const write = (app: CheckedApp, name: string) =>
    ask(app, name, 'PATCH', customer, { company_name: 'Written' })
  const nameIn = async (app: CheckedApp, name: string) =>
    (await ask(app, name, 'GET', customer)).json().company_name
  /** For how many seconds redis still keeps a sandbox. */
  const left = (name: string) => Number(redis.cli('TTL', `dublor:{${name}}:world`))
  /** Makes a sandbox as old as if it had so many seconds left. */
  const age = (name: string, seconds: number) => {
    for (const key of keysOf(name)) redis.cli('EXPIRE', key, String(seconds))
  }

  it('expire with all their keys; the default one never does', async () => {
    const app = await started('1h')
    for (const name of ['a', 'b', 'default']) await write(app, name)
    expect(keysOf('a')).toHaveLength(4)
    for (const key of [...keysOf('a'), ...keysOf('b')]) {
      expect(Number(redis.cli('TTL', key))).toBeGreaterThan(0)
    }
    for (const key of keysOf('default')) expect(redis.cli('TTL', key)).toBe('-1')
    for (const name of ['a', 'b']) age(name, 0)
    expect(await nameIn(app, 'a')).toBe('Example Company')
    expect(await nameIn(app, 'default')).toBe('Written')
  })

  it('are not listed any more, nor found', async () => {
    const app = await started('1s')
    await write(app, 'a')
    await until(
      () => control(app, 'GET', '/sandboxes/a'),
      ({ statusCode }) => statusCode === 404,
    )
    const names = (await control(app, 'GET', '/sandboxes')).json()
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['default'])
  })

  it('live on while any server is asked for them, read or written', async () => {
    const [idle, busy] = [await started('1h'), await started('1h')]
    await write(idle, 'a')
    for (const use of [() => nameIn(busy, 'a'), () => write(busy, 'a')]) {
      age('a', 600)
      await use()
      expect(left('a')).toBeGreaterThan(600)
    }
    expect(await nameIn(idle, 'a')).toBe('Written')
  })

  it('do not live on because somebody lists them, which tells for how long they were idle', async () => {
    const [one, other] = [await started('1h'), await started('1h')]
    await write(one, 'a')
    age('a', 600)
    const [, listed] = (await control(other, 'GET', '/sandboxes')).json()
    expect(listed).toMatchObject({ name: 'a' })
    expect(listed.idleSeconds).toBeGreaterThanOrEqual(3000)
    expect(left('a')).toBeLessThanOrEqual(600)
  })

  it('do not live on because all are reset', async () => {
    const app = await started('1h')
    await write(app, 'a')
    const used = app.sandboxes.pick('a').used - 3000
    await app.sandboxes.change('a', (sandbox) => {
      sandbox.reset()
      sandbox.used = used
    })
    expect(left('a')).toBeLessThan(1000)
  })

  it('are not made by who is turned away, though his journal is there for a while', async () => {
    const [app, other] = [await started('0'), await started('0')]
    const turnedAway = await ask(app, 'a', 'GET', customer, undefined, 'nobody')
    expect(turnedAway.statusCode).toBe(401)
    const listed = async (server: CheckedApp) =>
      (await control(server, 'GET', '/sandboxes')).json().map(({ name }: Named) => name)
    const asked = async (server: CheckedApp) =>
      (await control(server, 'GET', '/sandboxes/a/requests')).json().requests.length
    for (const server of [app, other]) {
      expect(await listed(server)).toEqual(['default'])
      expect((await control(server, 'GET', '/sandboxes/a')).statusCode).toBe(404)
      expect(await asked(server)).toBe(1)
    }
    for (const key of keysOf('a')) expect(Number(redis.cli('TTL', key))).toBeGreaterThan(0)
    await ask(other, 'a', 'GET', customer)
    for (const server of [app, other]) {
      expect(await listed(server)).toEqual(['default', 'a'])
      expect(await asked(server)).toBe(2)
    }
    for (const key of keysOf('a')) expect(redis.cli('TTL', key)).toBe('-1')
    await ask(app, 'b', 'GET', customer, undefined, 'nobody')
    await write(app, 'b')
    expect(await nameIn(other, 'b')).toBe('Written')
    expect(await listed(other)).toEqual(['default', 'a', 'b'])
    for (const key of keysOf('b')) expect(redis.cli('TTL', key)).toBe('-1')
  })

  it('are kept for ever where they are to be', async () => {
    const app = await started('0')
    await write(app, 'a')
    for (const key of keysOf('a')) expect(redis.cli('TTL', key)).toBe('-1')
    const list = (await control(await started('0'), 'GET', '/sandboxes')).json()
    expect(list[1].idleSeconds).toBeLessThan(60)
  })

  it('are no longer remembered by name, though nobody lists them', async () => {
    const app = await started('1s')
    await write(app, 'a')
    let others = 0
    await until(
      async () => {
        others += 1
        await write(app, `other-${others}`)
        return redis.cli('ZRANGE', 'dublor:sandboxes', '0', '-1').split('\n')
      },
      (names) => !names.includes('a'),
    )
  })

  it('leave nothing behind when they are forgotten', async () => {
    const app = await started('1h')
    const before = keys()
    await write(app, 'a')
    expect(keys()).not.toEqual(before)
    await control(app, 'DELETE', '/sandboxes/a')
    expect(keys()).toEqual(before)
  })

  it('are unknown to a server that has not used them, without being forgotten by others', async () => {
    const [one, other] = [await started('1h'), await started('1h')]
    await write(one, 'a')
    expect(one.sandboxes.sweep(Math.floor(Date.now() / 1000) + 7200)).toEqual(['a'])
    expect(await nameIn(other, 'a')).toBe('Written')
    expect(await nameIn(one, 'a')).toBe('Written')
  })
})

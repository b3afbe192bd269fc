import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { arrangingIn } from './arranging.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { until } from './replica.ts'
import { type Server, start } from './server.ts'

describeWithRedis('provider states with two servers on one redis', () => {
  let command: string
  let redis: RedisServer
  let servers: [Server, Server]
  const startOne = () => start(command, ['--fixture', 'docs', '--redis', redis.url])
  beforeAll(async () => {
    ;[command, redis] = await Promise.all([builtCommand(), startRedis()])
    servers = await Promise.all([startOne(), startOne()])
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()))
    await redis.kill()
  })

  it('are arranged by one and taken back by the other, once', async () => {
    const [one, other] = servers
    const { ask, rename, snapshot, setUp, setUpMore, tearDown, hasDetails } = arrangingIn('turns')
    await rename(other, 'Before')
    await ask(one, 'PUT', '/_dublor/sandboxes/turns', { strict: true, clock: { offset: 'PT1H' } })
    const before = await snapshot(one)
    for (const [first, second] of [servers, servers.toReversed()] as [Server, Server][]) {
      expect([await setUp(first), await setUpMore(second)]).toEqual([200, 200])
      await ask(second, 'POST', '/api/v1/customers', { company_name: 'Meanwhile' })
      await ask(first, 'PUT', '/_dublor/sandboxes/turns', { strict: null })
      expect(await hasDetails(first)).toBe(false)
      expect(await tearDown(second)).toBe(200)
      for (const server of servers) expect(await snapshot(server)).toEqual(before)
      await rename(first, 'Before')
      const after = await snapshot(second)
      await tearDown(first)
      expect(await snapshot(second)).toEqual(after)
      await ask(first, 'PUT', '/_dublor/sandboxes/turns/snapshot', before)
    }
  })

  it('are taken back together, though they were arranged at the same time', async () => {
    const { rename, snapshot, setUp, setUpMore, tearDown } = arrangingIn('together')
    await rename(servers[0], 'Before')
    const before = await snapshot(servers[0])
    for (let round = 0; round < 10; round += 1) {
      const answers = servers.flatMap((server) => [setUp(server), setUpMore(server)])
      expect(await Promise.all(answers)).toEqual([200, 200, 200, 200])
      expect(await tearDown(servers[round % 2 === 0 ? 0 : 1])).toBe(200)
      for (const server of servers) expect(await snapshot(server)).toEqual(before)
    }
  })

  it('are taken back by a server that was not there, after the one that arranged them was killed', async () => {
    const { rename, snapshot, setUp, tearDown } = arrangingIn('killed')
    const third = await startOne()
    await rename(third, 'Before')
    const before = await snapshot(third)
    await setUp(third)
    await third.kill()
    const fourth = await startOne()
    expect(await tearDown(fourth)).toBe(200)
    for (const server of [fourth, ...servers]) expect(await snapshot(server)).toEqual(before)
    await fourth.kill()
  })

  it.each([
    ['a reset', 'POST', 'reset', undefined],
    [
      'a snapshot from outside',
      'PUT',
      'snapshot',
      { dublor: 'snapshot', version: 1, fixture: 'docs', clock: {}, collections: {} },
    ],
    ['another fixture', 'PUT', '', { fixture: 'large:3' }],
    ['forgetting the sandbox', 'DELETE', '', undefined],
  ])('are dropped by %s on the other', async (_what, method, path, body) => {
    const [one, other] = servers
    const { ask, rename, snapshot, setUp, tearDown } = arrangingIn('dropped')
    await setUp(one)
    await ask(other, method, `/_dublor/sandboxes/dropped/${path}`.replace(/\/$/, ''), body)
    await rename(one, 'Since')
    const since = await snapshot(other)
    expect(JSON.stringify(since)).toContain('Since')
    expect(await tearDown(one)).toBe(200)
    for (const server of servers) expect(await snapshot(server)).toEqual(since)
    await ask(one, 'DELETE', '/_dublor/sandboxes/dropped')
  })

  it('are answered 503 while redis is a replica of another, and can be asked for again', async () => {
    const [one, other] = servers
    const { rename, snapshot, setUp, tearDown } = arrangingIn('away')
    await rename(one, 'Before')
    const before = await snapshot(one)
    const whileAway = async (ask: () => Promise<number>) => {
      redis.cli('REPLICAOF', '127.0.0.1', '1')
      expect(await ask()).toBe(503)
      redis.cli('REPLICAOF', 'NO', 'ONE')
      for (const server of servers) {
        await until(
          () => fetch(`${server.url}/_dublor/health`),
          ({ status }) => status === 200,
        )
      }
    }
    await whileAway(() => setUp(one))
    expect(await tearDown(other)).toBe(200)
    expect(await snapshot(other)).toEqual(before)
    expect(await setUp(one)).toBe(200)
    await whileAway(() => tearDown(other))
    expect(await tearDown(one)).toBe(200)
    expect(await snapshot(other)).toEqual(before)
  })

  it('cost a request, and a fault that counts its times, nothing', async () => {
    const { ask, rename, setUp } = arrangingIn('costs')
    await rename(servers[0], 'Before'.repeat(30))
    await setUp(servers[0])
    const faults = [{ fault: { status: 418 }, times: 3 }]
    await ask(servers[0], 'PUT', '/_dublor/sandboxes/costs/faults', faults)
    for (let at = 0; at < 3; at += 1) await rename(servers[1], 'Never')
    await rename(servers[1], 'Since')
    const log = redis.cli('LRANGE', 'dublor:{costs}:log', '0', '-1')
    expect(log).toContain('Since')
    expect(log).not.toContain('BeforeBefore')
  })
})

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { runHere } from '../cli/run-command.ts'
import { ask, checkedApp } from '../control/checked-app.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { type Answer, customer, type Replica, startReplica, until } from './replica.ts'

const isAway = ({ status }: Answer) => status === 503
const isBack = ({ status }: Answer) => status === 200

describeWithRedis('a server whose redis is away', () => {
  let command: string
  let redis: RedisServer
  let replica: Replica
  beforeAll(async () => {
    command = await builtCommand()
  })
  beforeEach(async () => {
    redis = await startRedis()
    replica = await startReplica(command, redis.url)
    expect(await replica.ask('a', 'GET', customer)).toMatchObject({ status: 200 })
  })
  afterEach(async () => {
    await replica.server.kill()
    await redis.kill()
  })
  const stop = () => void redis.process.kill('SIGSTOP')
  const goOn = () => void redis.process.kill('SIGCONT')

  it('answers 503 with Retry-After within about a second, and then at once', async () => {
    // In this process, whose clock goes as the test wants.
    const app = checkedApp({ fixture: 'docs', redis: redis.url })
    await ask(app, 'a', 'GET', customer)
    stop()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = Promise.all([
      ask(app, 'a', 'GET', customer),
      ask(app, 'a', 'PATCH', customer, { company_name: 'New' }),
      ask(app, 'b', 'GET', '/api/customers/1'),
      ask(app, 'b', 'GET', '/api/v1/nowhere'),
    ])
    let answered = false
    asked.then(() => {
      answered = true
    })
    let passed = 0
    while (!answered) {
      vi.advanceTimersByTime(10)
      passed += 10
      await new Promise(setImmediate)
    }
    expect(passed).toBeGreaterThanOrEqual(1000)
    expect(passed).toBeLessThan(2000)
    for (const answer of await asked) {
      expect(answer.statusCode).toBe(503)
      expect(answer.json()).toMatchObject({ message: expect.any(String) })
      expect(answer.headers['retry-after']).toBe('1')
    }
    // No more time passes.
    for (let at = 0; at < 20; at += 1) {
      expect(await ask(app, 'a', 'GET', customer)).toMatchObject({ statusCode: 503 })
    }
    vi.useRealTimers()
    goOn()
    await app.close()
  })

  it('goes on by itself when redis does', async () => {
    await replica.ask('a', 'PATCH', customer, { company_name: 'Before' })
    stop()
    await replica.ask('a', 'GET', customer)
    goOn()
    const back = await until(() => replica.ask('a', 'GET', customer), isBack)
    expect(back.body.company_name).toBe('Before')
    expect(replica.server.said().trim().split('\n')).toEqual([
      expect.stringMatching(/^dublor: redis at 127\.0\.0\.1:\d+ is lost: .* answered 503 until/),
      expect.stringMatching(/^dublor: redis at 127\.0\.0\.1:\d+ is back\.$/),
    ])
  })

  it('never keeps later what it has said is not kept', async () => {
    await replica.ask('a', 'PATCH', customer, { company_name: 'Before' })
    // The refresh before the write is answered, and the write is not.
    for (let round = 0; round < 5; round += 1) {
      const writes = Array.from({ length: 20 }, (_, at) =>
        replica.ask('a', 'PATCH', customer, { company_name: `${round} ${at}` }),
      )
      await Promise.race(writes)
      stop()
      const answers = await Promise.all(writes)
      goOn()
      const refused = answers.flatMap(({ status, headers }, at) =>
        status === 503 && headers.get('dublor-outcome') !== 'unknown' ? [at] : [],
      )
      const now = await until(() => replica.ask('a', 'GET', customer), isBack)
      expect(refused.map((at) => `${round} ${at}`)).not.toContain(now.body.company_name)
    }
  })

  it('answers a problem over the control plane', async () => {
    stop()
    for (const [method, path, body] of [
      ['GET', '/sandboxes'],
      ['GET', '/sandboxes/a'],
      ['POST', '/sandboxes/a/reset'],
      ['PUT', '/sandboxes/a/clock', {}],
      ['GET', '/sandboxes/a/requests'],
      ['DELETE', '/sandboxes/a'],
    ] as const) {
      const answer = await replica.control(method, path, body)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(answer.body.detail).toContain('redis')
    }
  })

  it('says in its health that it is, though nobody asks anything else', async () => {
    expect((await replica.control('GET', '/health')).status).toBe(200)
    stop()
    const health = await until(() => replica.control('GET', '/health'), isAway)
    const detail = 'Redis cannot be reached.'
    expect(health.body).toEqual({ status: 'storage-away', detail })
    goOn()
    await until(() => replica.control('GET', '/health'), isBack)
  })

  it('connects again to one that was killed and started anew, which has nothing', async () => {
    await replica.ask('a', 'PATCH', customer, { company_name: 'Before' })
    await redis.kill()
    expect(await replica.ask('a', 'GET', customer)).toMatchObject({ status: 503 })
    redis = await startRedis([], redis.port)
    const back = await until(() => replica.ask('a', 'GET', customer), isBack)
    expect(back.body.company_name).toBe('Example Company')
    const { body } = await replica.ask('a', 'PATCH', customer, { company_name: 'After' })
    expect(body.company_name).toBe('After')
  })

  it('answers 503 while redis takes no writes, and reads nevertheless', async () => {
    await replica.ask('a', 'GET', customer)
    redis.cli('CONFIG', 'SET', 'maxmemory', '1')
    const write = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(write.status).toBe(503)
    const frozen = { frozen: '2025-11-20T12:00:00Z' }
    expect((await replica.control('PUT', '/sandboxes/a/clock', frozen)).status).toBe(503)
    expect(await replica.control('GET', '/health')).toMatchObject({
      status: 503,
      body: {
        status: 'storage-refuses',
        detail: 'Nothing can be kept, because redis is out of memory.',
      },
    })
    expect((await replica.control('GET', '/sandboxes/a/clock')).body.clock).toEqual({})
    const { status, body } = await replica.ask('a', 'GET', customer)
    expect({ status, name: body.company_name }).toEqual({ status: 200, name: 'Example Company' })
    redis.cli('CONFIG', 'SET', 'maxmemory', '0')
    // Nobody writes, and still it is noticed.
    await until(() => replica.control('GET', '/health'), isBack)
    const again = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(again.status).toBe(200)
    expect(replica.server.said()).toMatch(/^dublor: redis at \S+ refuses: OOM .*\n$/)
  })

  it('keeps nothing of a write where something else stands under a key, and says what to do', async () => {
    await replica.ask('a', 'PATCH', customer, { company_name: 'Before' })
    redis.cli('SET', 'dublor:{a}:log', 'not ours')
    const write = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(write.status).toBe(503)
    expect((await replica.ask('a', 'GET', customer)).body.company_name).toBe('Before')
    expect(replica.server.said()).toContain('take another database')
    redis.cli('DEL', 'dublor:{a}:log')
    const again = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(again.body.company_name).toBe('New')
  })

  it('answers 503 while redis is a replica of another, and goes on when it is not', async () => {
    redis.cli('REPLICAOF', '127.0.0.1', '1')
    const write = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(write.status).toBe(503)
    for (let at = 0; at < 50; at += 1) {
      expect(await replica.ask('a', 'GET', customer)).toMatchObject({ status: 503 })
    }
    redis.cli('REPLICAOF', 'NO', 'ONE')
    const back = await until(() => replica.ask('a', 'GET', customer), isBack)
    expect(back.body.company_name).toBe('Example Company')
    expect(replica.server.said().match(/redis at \S+ is back/g)).toHaveLength(1)
  })

  it('goes on where the scripts were flushed, or clients are cut off', async () => {
    redis.cli('SCRIPT', 'FLUSH')
    const write = await replica.ask('a', 'PATCH', customer, { company_name: 'New' })
    expect(write.status).toBe(200)
    redis.cli('CLIENT', 'KILL', 'TYPE', 'normal')
    const back = await until(() => replica.ask('a', 'GET', customer), isBack)
    expect(back.body.company_name).toBe('New')
  })

  it('stops when it is told to, while redis is away too', async () => {
    stop()
    await replica.ask('a', 'GET', customer)
    const exit = new Promise((resolve) => replica.server.process.once('exit', resolve))
    replica.server.process.kill('SIGTERM')
    expect(await exit).toBe(0)
  })
})

describe('dublor --redis URL', () => {
  it('does not start without a redis, and says what to do', async () => {
    const { code, err } = await runHere(['--redis', 'redis://:secret@127.0.0.1:1'])
    expect(code).toBe(2)
    expect(err).toContain(
      'redis at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1. Is it running there, and the password right? Start it with `redis-server`, or name another one: --redis redis://:PASSWORD@HOST:PORT.',
    )
    expect(err).not.toContain('secret')
  })

  it.each(['nowhere', 'http://:secret@127.0.0.1', 'redis://', 'redis://:50%off@127.0.0.1'])(
    'does not start with %s, and says what it takes',
    async (url) => {
      expect(await runHere(['--redis', url])).toEqual({
        code: 2,
        out: '',
        err: 'dublor: redis cannot be that. It takes the URL of a redis server such as redis://127.0.0.1:6379.\n',
      })
    },
  )
})

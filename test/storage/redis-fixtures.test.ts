import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { newFolder } from './folder.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { until } from './replica.ts'

describeWithRedis('servers on one redis', () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.kill())

  const open = async (fixture: string, url = redis.url): Promise<App> => {
    const app = createApp({ fixture, redis: url })
    try {
      await app.ready()
      return app
    } catch (error) {
      await app.close()
      throw error
    }
  }

  it('have one fixture: one with another does not start, and says which two', async () => {
    const docs = await open('docs')
    await expect(open('demo')).rejects.toThrow(
      /has one world: process \d+ on \S+ was started with the fixture docs, this server with demo\. Start both with the same --fixture, or let this one take another database/,
    )
    const same = await open('docs')
    const elsewhere = await open('demo', `${redis.url}/1`)
    await Promise.all([docs, same, elsewhere].map((app) => app.close()))
  })

  it('are free to have another one once all of them have ended', async () => {
    await (await open('docs')).close()
    await (await open('demo')).close()
  })

  it('of two who start at the same moment with different ones, one does not', async () => {
    const asked = await Promise.allSettled(
      ['docs', 'demo', 'large:10', 'large:11'].map((fixture) => open(fixture)),
    )
    const started = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(started).toHaveLength(1)
    await started[0]?.close()
  })

  it('are told apart by what is in a file of the same name, too', async () => {
    const file = join(newFolder(), 'own.json')
    copyFileSync('fixtures/worlds/docs.json', file)
    const first = await open(file)
    const same = await open(file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Example Company', 'Another Company'))
    await expect(open(file)).rejects.toThrow('Give both the same file')
    await Promise.all([first, same].map((app) => app.close()))
  })

  it('refuse everything once there is one with another, after they were away for long', async () => {
    const app = await open('docs')
    const health = async () => (await app.inject('/_dublor/health')).json()
    expect((await health()).status).toBe('ok')
    redis.cli('DEL', 'dublor:{dublor:sandboxes}:servers')
    const other = `large:5 process 7 on elsewhere ${'x'.repeat(36)}`
    // Noted again and again, as the other one does it.
    const detail =
      'Nothing can be kept, because another server on the same redis was started with another fixture.'
    await until(
      async () => {
        redis.cli('ZADD', 'dublor:{dublor:sandboxes}:servers', String(Date.now()), other)
        return health()
      },
      ({ status }) => status === 'storage-refuses',
    )
    expect((await health()).detail).toBe(detail)
    expect((await app.inject('/api/customers/1')).statusCode).toBe(503)
    redis.cli('DEL', 'dublor:{dublor:sandboxes}:servers')
    await until(health, ({ status }) => status === 'ok')
    await app.close()
  })
})

import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { startCommand } from '../cli/run-command.ts'
import { newFolder } from '../storage/folder.ts'
import { describeWithRedis, startRedis } from '../storage/redis-server.ts'
import { type Started, started, textOf } from './files.ts'

describe('the Dockerfile', () => {
  it('has nothing that a linter finds', () => {
    expect(validate(textOf('Dockerfile'))).toEqual([])
  })
})

const [shared, own] = [true, false].map((isShared) =>
  started.filter(({ env }) => isShared === (env['DUBLOR_REDIS'] !== undefined)),
) as unknown as readonly [Started[], Started[]]

describe('Dublör as it is started by', () => {
  it.each(own)('$name is healthy, and ends when told to', async (how) => {
    const folder = newFolder()
    const { DUBLOR_DATA: kept, ...env } = how.env
    const args = how.args.map((each) => each.replace('%S/dublor', folder))
    await runsAndEnds(args, { ...env, ...(kept && { DUBLOR_DATA: folder }) })
  })
})

describeWithRedis('Dublör over redis as it is started by', () => {
  it.each(shared)('$name is healthy, and ends when told to', async ({ args, env }) => {
    const redis = await startRedis()
    await runsAndEnds(args, { ...env, DUBLOR_REDIS: redis.url })
    await redis.kill()
  })
})

async function runsAndEnds(args: readonly string[], env: Readonly<Record<string, string>>) {
  const running = await startCommand(args, { env: { ...env, DUBLOR_PORT: '0' } })
  const url = (await running.url).replace('0.0.0.0', '127.0.0.1')
  expect((await fetch(`${url}/_dublor/health`)).status).toBe(200)
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(running.printed.err).toBe('')
}

import { once } from 'node:events'
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { arrangingIn } from './arranging.ts'
import { newFolder } from './folder.ts'
import { start } from './server.ts'

let command: string
beforeAll(async () => {
  command = await builtCommand()
})
const startIn = (folder: string) => start(command, ['--fixture', 'docs', '--data', folder])

describe('provider states with --data DIR', () => {
  const { ask, rename, snapshot, setUp, setUpMore, tearDown, hasDetails } = arrangingIn('pact')

  it.each([
    ['is stopped', 'SIGTERM' as const],
    ['is killed', 'SIGKILL' as const],
  ])('are taken back by a server that was started again after the first %s', async (_, signal) => {
    const folder = newFolder()
    const first = await startIn(folder)
    await rename(first, 'Before')
    await ask(first, 'PUT', '/_dublor/sandboxes/pact', { strict: true, clock: { offset: 'PT1H' } })
    const before = await snapshot(first)
    expect([await setUp(first), await setUpMore(first)]).toEqual([200, 200])
    await ask(first, 'POST', '/api/v1/customers', { company_name: 'Meanwhile' })
    const exit = once(first.process, 'exit')
    first.process.kill(signal)
    await exit

    const second = await startIn(folder)
    expect(await hasDetails(second)).toBe(false)
    expect(await tearDown(second)).toBe(200)
    expect(await snapshot(second)).toEqual(before)
    await second.kill()

    const third = await startIn(folder)
    expect(await snapshot(third)).toEqual(before)
    await rename(third, 'Afterwards')
    const after = await snapshot(third)
    await tearDown(third)
    expect(await snapshot(third)).toEqual(after)
    await third.kill()
  })

  it('are held to, though the log is emptied of its oldest files meanwhile', async () => {
    const folder = newFolder()
    const first = await startIn(folder)
    await rename(first, 'Before')
    const before = await snapshot(first)
    await setUp(first)
    await first.kill()
    const second = await startIn(folder)
    const [oldest = ''] = readdirSync(join(folder, 'log'))
    for (let round = 0; existsSync(join(folder, 'log', oldest)); round += 1) {
      await Promise.all(Array.from({ length: 30 }, (_, at) => rename(second, `${round} ${at}`)))
    }
    await second.kill()
    const third = await startIn(folder)
    await tearDown(third)
    expect(await snapshot(third)).toEqual(before)
    await third.kill()
  })

  it('leave a short log behind, however often they are arranged and taken back', async () => {
    const folder = newFolder()
    const server = await startIn(folder)
    for (let at = 0; at < 20; at += 1) {
      await ask(server, 'POST', '/api/v1/customers', { company_name: `Customer ${at}` })
    }
    for (let time = 0; time < 100; time += 1) {
      await setUp(server)
      await tearDown(server)
    }
    await server.kill()
    expect(readdirSync(join(folder, 'log')).length).toBeLessThan(12)
  })

  it('are dropped by a reset, a snapshot from outside and another fixture, for good', async () => {
    const folder = newFolder()
    const first = await startIn(folder)
    const sandboxes = ['reset', 'restored', 'begun'] as const
    const [reset, restored, begun] = sandboxes.map(arrangingIn)
    for (const each of [reset, restored, begun]) await each?.setUp(first)
    const world = { dublor: 'snapshot', version: 1, fixture: 'docs', clock: {}, collections: {} }
    await reset?.ask(first, 'POST', '/_dublor/sandboxes/reset/reset')
    await restored?.ask(first, 'PUT', '/_dublor/sandboxes/restored/snapshot', world)
    await begun?.ask(first, 'PUT', '/_dublor/sandboxes/begun', { fixture: 'large:3' })
    for (const each of [reset, restored, begun]) await each?.rename(first, 'Since')
    await first.kill()
    const second = await startIn(folder)
    for (const each of [reset, restored, begun]) {
      const before = await each?.snapshot(second)
      expect(await each?.tearDown(second)).toBe(200)
      expect(await each?.snapshot(second)).toEqual(before)
      expect(JSON.stringify(before)).toContain('Since')
    }
    await second.kill()
  })

  it('are answered 503 while the folder cannot be written, hold not at all, and can be asked for again', async () => {
    const folder = newFolder()
    const server = await startIn(folder)
    await rename(server, 'Before')
    const before = await snapshot(server)
    const log = join(folder, 'log')
    const away = () => renameSync(log, `${log}-away`)
    const back = () => renameSync(`${log}-away`, log)

    away()
    expect(await setUp(server)).toBe(503)
    expect(await snapshot(server)).toEqual(before)
    back()
    await rename(server, 'Since')
    const since = await snapshot(server)
    // Had the refused one been remembered, this would bring back what was before it.
    await tearDown(server)
    expect(await snapshot(server)).toEqual(since)
    expect(await setUp(server)).toBe(200)

    away()
    expect(await tearDown(server)).toBe(503)
    expect(await hasDetails(server)).toBe(false)
    back()
    expect(await tearDown(server)).toBe(200)
    expect(await snapshot(server)).toEqual(since)
    await server.kill()
  })

  it('are no part of a snapshot that is taken', async () => {
    const server = await startIn(newFolder())
    await rename(server, 'Before')
    await setUp(server)
    const taken = await snapshot(server)
    expect(JSON.stringify(taken).match(/"collections"/g)).toHaveLength(1)
    expect(taken).not.toHaveProperty('before')
    const other = arrangingIn('other')
    const restored = await other.ask(server, 'PUT', '/_dublor/sandboxes/other/snapshot', taken)
    expect(restored.status).toBe(200)
    await other.tearDown(server)
    expect(await other.snapshot(server)).toEqual(taken)
    await server.kill()
  })
})

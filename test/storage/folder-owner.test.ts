import { once } from 'node:events'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { newFolder } from './folder.ts'
import { ask, headers, nameOf, rename } from './naming.ts'
import { start } from './server.ts'

let command: string
beforeAll(async () => {
  command = await builtCommand()
})

/** Makes a lock look as if it had last been renewed so many seconds ago. */
function age(lock: string, seconds: number): void {
  const time = Date.now() / 1000 - seconds
  utimesSync(lock, time, time)
}

describe('a folder of --data', () => {
  it('keeps nothing any more of a server from which another one has taken it', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await rename(first, 1, 'by the first')
    first.process.kill('SIGSTOP')
    age(join(folder, 'owner.lock'), 60)
    const second = await start(command, ['--data', folder])
    expect((await rename(second, 1, 'by the second')).status).toBe(200)
    first.process.kill('SIGCONT')
    const refused = await rename(first, 1, 'too late')
    expect(refused.status).toBe(503)
    expect(first.said()).toContain(`it belongs to process ${second.process.pid}`)
    expect((await rename(second, 2, 'by the second')).status).toBe(200)
    await Promise.all([first.kill(), second.kill()])
    const third = await start(command, ['--data', folder])
    expect(await nameOf(third, 1)).toBe('by the second')
    expect(await nameOf(third, 2)).toBe('by the second')
    await third.kill()
  })

  it('stays locked by the server that has taken it when the other one ends', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    first.process.kill('SIGSTOP')
    age(join(folder, 'owner.lock'), 60)
    const second = await start(command, ['--data', folder])
    const end = once(first.process, 'exit')
    first.process.kill('SIGTERM')
    first.process.kill('SIGCONT')
    await end
    await expect(start(command, ['--data', folder])).rejects.toThrow('belongs to process')
    await second.kill()
  })

  it('keeps nothing any more once it was deleted', async () => {
    const folder = newFolder()
    const server = await start(command, ['--data', folder])
    rmSync(folder, { recursive: true })
    expect((await rename(server, 1, 'lost')).status).toBe(503)
    expect(server.said()).toContain('its owner.json is gone or cannot be read')
    await server.kill()
  })

  it('is locked again by the write that follows the loss of its lock', {
    timeout: 30_000,
  }, async () => {
    const folder = newFolder()
    const server = await start(command, ['--data', folder])
    await rename(server, 1, 'before')
    rmSync(join(folder, 'owner.lock'), { recursive: true })
    while (!server.said().includes('is lost')) await once(server.process.stderr as Readable, 'data')
    expect((await rename(server, 1, 'after')).status).toBe(200)
    await expect(start(command, ['--data', folder])).rejects.toThrow('belongs to process')
    expect((await rename(server, 1, 'later')).status).toBe(200)
    await server.kill()
  })

  it.each(['null', '{}', '', '\0\0\0\0'])(
    'is taken by a server though owner.json is %j',
    async (text) => {
      const folder = newFolder()
      writeFileSync(join(folder, 'owner.json'), text)
      const server = await start(command, ['--data', folder])
      await server.kill()
    },
  )

  it('is taken by a server though another was killed at its start and the clock was put back', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'entering.lock'))
    age(join(folder, 'entering.lock'), -3600)
    const server = await start(command, ['--data', folder])
    await server.kill()
  })

  it('is opened with all its sandboxes, but for the oldest that are too many by now', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    for (const sandbox of ['a', 'b', 'c', 'd']) await rename(first, 1, sandbox, sandbox)
    await first.kill()
    const second = await start(command, ['--data', folder, '--max-sandboxes', '2'])
    expect(await nameOf(second, 1, 'd')).toBe('d')
    const listed = await ask(second, '/_dublor/sandboxes')
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(['default', 'c', 'd'])
    await second.kill()
  })

  it('keeps what is written after a sandbox was forgotten, not what was at work before', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await rename(first, 1, 'before', 'a')
    const body = JSON.stringify({ name: 'slow' })
    const slow = request(`${first.url}/api/customers/2`, {
      method: 'PATCH',
      headers: { ...headers('a'), 'content-length': body.length, expect: '100-continue' },
    })
    // It goes on once the server has its headers, and has picked the sandbox.
    await once(slow, 'continue')
    await fetch(`${first.url}/_dublor/sandboxes/a`, { method: 'DELETE' })
    await rename(first, 1, 'after', 'a')
    slow.end(body)
    await once(slow, 'response')
    expect(await nameOf(first, 1, 'a')).toBe('after')
    await first.kill()
    const second = await start(command, ['--data', folder])
    expect(await nameOf(second, 1, 'a')).toBe('after')
    await second.kill()
  })
})

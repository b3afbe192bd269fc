import { spawn, spawnSync } from 'node:child_process'
import { on, once } from 'node:events'
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../src/storage/lowdb/owner.ts'
import { builtCommand } from '../built-command.ts'
import { newFolder } from './folder.ts'
import { ask, headers, nameOf, rename } from './naming.ts'
import { start } from './server.ts'

let command: string
beforeAll(async () => {
  command = await builtCommand()
})

/** Whether a process can be started under another host name here. */
const renames = spawnSync('unshare', ['--uts', 'hostname', 'another-pod']).status === 0

/** Makes the first claim look like one of another machine that has not been renewed for a minute. */
function moveAway(folder: string): void {
  const file = join(folder, 'owner-1.json')
  const owner = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, textOf({ ...owner, kernel: 'another' }))
  rmSync(join(folder, 'owner-1.sock'))
  const time = Date.now() / 1000 - 60
  utimesSync(file, time, time)
}

/** Resolves once a process is dead, whether anybody reaps it or not. */
async function dead(pid: number): Promise<void> {
  while (!/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))
    await new Promise((resolve) => setImmediate(resolve))
}

describe('a folder of --data', () => {
  it('keeps nothing any more of a server from which another one has taken it', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await rename(first, 1, 'by the first')
    first.process.kill('SIGSTOP')
    moveAway(folder)
    const second = await start(command, ['--data', folder])
    expect((await rename(second, 1, 'by the second')).status).toBe(200)
    first.process.kill('SIGCONT')
    const refused = await rename(first, 1, 'too late')
    expect(refused.status).toBe(503)
    expect(first.said()).toContain(`it belongs to process ${second.process.pid}`)
    expect((await rename(second, 2, 'by the second')).status).toBe(200)
    const end = once(first.process, 'exit')
    first.process.kill('SIGTERM')
    await end
    await expect(start(command, ['--data', folder])).rejects.toThrow('belongs to process')
    await second.kill()
    const third = await start(command, ['--data', folder])
    expect(await nameOf(third, 1)).toBe('by the second')
    expect(await nameOf(third, 2)).toBe('by the second')
    await third.kill()
  })

  it('stays with a server that is stopped', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    first.process.kill('SIGSTOP')
    await expect(start(command, ['--data', folder])).rejects.toThrow('belongs to process')
    first.process.kill('SIGCONT')
    expect((await rename(first, 1, 'later')).status).toBe(200)
    await first.kill()
  })

  it.skipIf(process.platform !== 'linux')(
    'is taken at once from a server that was killed and that nobody reaps',
    async () => {
      const folder = newFolder()
      // The shell becomes something that knows nothing of the server, and so never reaps it.
      const script = '"$@" & echo $! ; exec sleep 600'
      const flags = [command, '--port', '0', '--json', '--data', folder]
      const parent = spawn('sh', ['-c', script, 'sh', process.execPath, ...flags], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      try {
        const lines = on(createInterface(parent.stdout), 'line')[Symbol.asyncIterator]()
        const pid = Number((await lines.next()).value)
        await rename({ url: JSON.parse((await lines.next()).value).url }, 1, 'before')
        process.kill(pid, 'SIGKILL')
        await dead(pid)
        // Its number is still taken.
        process.kill(pid, 0)
        const second = await start(command, ['--data', folder])
        expect(second.said()).toBe(
          `dublor: took over ${folder} from process ${pid} on ${hostname()}, which is gone\n`,
        )
        expect(await nameOf(second, 1)).toBe('before')
        await second.kill()
      } finally {
        parent.kill('SIGKILL')
      }
    },
  )

  it.skipIf(!renames)(
    'is taken at once from a server that was killed, under another host name',
    async () => {
      const folder = newFolder()
      const first = await start(command, ['--data', folder])
      await rename(first, 1, 'before')
      const flags = [command, '--port', '0', '--json', '--data', folder]
      const inContainer = (then: string) => [
        ...['--uts', 'sh', '-c', `hostname another-pod && ${then}`, 'sh'],
        ...[process.execPath, ...flags],
      ]
      // As long as it lives, it keeps the folder under every name.
      const refused = spawnSync('unshare', inContainer('"$@"'))
      expect([refused.status, String(refused.stderr)]).toEqual([
        2,
        expect.stringContaining(`belongs to process ${first.process.pid} on ${hostname()}`),
      ])
      await first.kill()
      const second = spawn('unshare', inContainer('exec "$@"'), {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const said = text(second.stderr)
      const [line] = await once(createInterface(second.stdout), 'line')
      expect(await nameOf({ url: JSON.parse(line).url }, 1)).toBe('before')
      second.kill('SIGKILL')
      expect(await said).toContain('which is gone')
      expect(await said).not.toContain('cannot be known')
      expect(readFileSync(join(folder, 'owner-2.json'), 'utf8')).toContain('another-pod')
    },
  )

  it('keeps nothing any more once it was deleted', async () => {
    const folder = newFolder()
    const server = await start(command, ['--data', folder])
    rmSync(folder, { recursive: true })
    expect((await rename(server, 1, 'lost')).status).toBe(503)
    expect(server.said()).toContain('its lock is gone')
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

import { type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { eventually } from '../eventually.ts'
import { startCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-output-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a line of a shell in which `$dublor` is the command. @returns how it ended, and stderr. */
async function shell(line: string) {
  const dublor = `${process.execPath} ${await builtCommand()}`
  const { status, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', dublor },
    encoding: 'utf8',
  })
  return { status, stderr }
}

const full = /^dublor: standard output cannot be written: \w+: .+\n$/

describe('a command whose result nobody takes', () => {
  it.each(['rules', 'rules --json', 'grade --list', 'help', '--version'])(
    'ends as usual tools do where the reader of a pipe has gone: %s',
    async (args) => {
      // The second command lets the first one begin only once it has closed the pipe.
      const line = `mkfifo gone; { read line < gone; $dublor ${args}; echo $? > code; } | { exec <&-; echo > gone; }; rm gone`
      expect((await shell(line)).stderr).toBe('')
      expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('141\n')
    },
  )

  it('is quiet where head has read enough', async () => {
    expect(await shell('$dublor rules | head -1 >&2')).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^\S+ {2}\[.*\]\n$/),
    })
  })

  it.each(['rules', 'personas', 'grade --list', '--help'])(
    'says so where the disk is full, with exit code 2: %s',
    async (args) => {
      const { status, stderr } = await shell(`$dublor ${args} > /dev/full`)
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(full) })
    },
  )

  it('says so where the disk becomes full in the middle of it', async () => {
    const { status, stderr } = await shell(`trap '' XFSZ; ulimit -f 8; $dublor rules --json > list`)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(full) })
  })

  it.each([
    'rules >&-',
    'rules >&- 2>&-',
    'rules --basis sure 2>&-',
    'rules --basis sure 2>/dev/full',
  ])('ends as ever where a stream is closed: %s', async (args) => {
    const { status, stderr } = await shell(`$dublor ${args}`)
    expect({ status, stderr }).toEqual({ status: args.includes('sure') ? 2 : 0, stderr: '' })
  })

  it('writes its reports all the same', async () => {
    writeFileSync(join(folder, 'suite.mjs'), suite)
    const grade = '$dublor grade --sample 1 --output g.json --verbose'
    const { status } = await shell(`${grade} -- node suite.mjs > /dev/full 2> /dev/full`)
    expect(status).toBe(2)
    expect(JSON.parse(readFileSync(join(folder, 'g.json'), 'utf8'))).toHaveProperty('rules')
  })
})

const suite = `const url = process.env.DUBLOR_URL + '/api/v1/customers'
const answer = await fetch(url, { headers: { authorization: 'Bearer demo-admin' } })
console.log(await answer.text())
process.exit(answer.status === 200 ? 0 : 1)
`

describe('a server', () => {
  it('runs on where nobody reads what it says any more', async () => {
    const running = await startCommand(['--port', '0', '--reset-every', '1s', '--json'])
    const url = await running.url
    running.process.stdout?.destroy()
    running.process.stderr?.destroy()
    const details = `${url}/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details`
    const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
    // A reset tells the operator; after the second one the first telling has failed.
    for (const industry of ['Once', 'Twice']) {
      await fetch(details, { method: 'PATCH', headers, body: JSON.stringify({ industry }) })
      await eventually(async () => {
        const answer = await fetch(details, { headers })
        expect(await answer.text()).not.toContain(`"${industry}"`)
      })
    }
    running.process.kill('SIGTERM')
    expect(await once(running.process, 'exit')).toEqual([0, null])
  })

  const fullDisk = () => openSync('/dev/full', 'w')
  it.each<[string, () => StdioOptions]>([
    ['a full disk', () => ['ignore', fullDisk(), fullDisk()]],
    ['a full disk and a closed pipe', () => ['ignore', fullDisk(), 'pipe']],
    ['closed pipes', () => ['ignore', 'pipe', 'pipe']],
  ])('runs on where its first words go to %s', async (_name, stdio) => {
    const port = await freePort()
    // A variable that looks misspelt makes it say something on stderr too.
    const env = { PATH: process.env['PATH'], DUBLOR_PROT: '1' }
    const command = [await builtCommand(), '--port', String(port)]
    const server = spawn(process.execPath, command, { stdio: stdio(), env })
    server.stdout?.destroy()
    server.stderr?.destroy()
    await eventually(async () => {
      expect((await fetch(`http://127.0.0.1:${port}/_dublor/health`)).status).toBe(200)
    })
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { newFolder } from '../storage/folder.ts'
import { image, imageEnv } from './files.ts'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const works = isRoot && spawnSync('chroot', ['/', '/bin/true']).status === 0
const reason = works ? '' : ' (skipped; to run it: be root on Linux)'

/** The user `node` of the official image. */
const node = 1000

/** A folder with Node in it and nothing else that an image has. */
function bareRoot(): string {
  const root = newFolder()
  chmodSync(root, 0o755)
  const { stdout } = spawnSync('ldd', [process.execPath], { encoding: 'utf8' })
  const libraries = [...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path)
  for (const path of libraries) copyInto(root, realpathSync(path), path)
  copyInto(root, process.execPath, '/usr/local/bin/node')
  return root
}

function copyInto(root: string, from: string, to: string) {
  mkdirSync(join(root, dirname(to)), { recursive: true })
  copyFileSync(from, join(root, to))
}

/** What the instructions of the last stage leave, where the package was installed before. */
function builtImage(command: string): string {
  const root = bareRoot()
  for (const copy of image.getCOPYs()) {
    const [from = '', to = ''] = copy.getArguments().map((each) => each.getValue())
    if (from.endsWith('/dist')) cpSync(dirname(command), join(root, to), { recursive: true })
    else copyInto(root, 'package.json', join(to, 'package.json'))
  }
  mkdirSync(join(root, 'data'))
  chownSync(join(root, 'data'), node, node)
  return root
}

const last = (keyword: string): string =>
  image
    .getInstructions()
    .filter((each) => each.getKeyword() === keyword)
    .at(-1)
    ?.getArgumentsContent() ?? ''

async function startIn(root: string) {
  const entry = JSON.parse(last('ENTRYPOINT')) as string[]
  const user = `--userspec=${node}:${node}`
  const child = spawn('chroot', [user, root, '/usr/local/bin/node', ...entry.slice(1), '--json'], {
    env: { ...imageEnv, DUBLOR_PORT: '0', PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended: ${code}`)))
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => {})
  const { port } = new URL((JSON.parse(line) as { url: string }).url)
  return { child, url: `http://127.0.0.1:${port}` }
}

const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }

describe.skipIf(!works)(`what the Dockerfile makes${reason}`, () => {
  it('needs no root, writes to /data alone, and keeps what it answered through a kill', async () => {
    expect([last('USER'), last('STOPSIGNAL'), last('VOLUME')]).toEqual(['node', 'SIGTERM', '/data'])
    const root = builtImage(await builtCommand())
    const first = await startIn(root)
    const body = JSON.stringify({ company_name: 'Iğdır Kayısı' })
    const customers = `${first.url}/api/v1/customers`
    const made = await fetch(customers, { method: 'POST', headers, body })
    const { uuid } = (await made.json()) as { uuid: string }
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')

    const again = await startIn(root)
    expect((await fetch(`${again.url}/_dublor/health`)).status).toBe(200)
    const found = await fetch(`${again.url}/api/v1/customers/${uuid}`, { headers })
    expect(await found.json()).toMatchObject({ company_name: 'Iğdır Kayısı' })
    again.child.kill(last('STOPSIGNAL') as NodeJS.Signals)
    expect(await once(again.child, 'exit')).toEqual([0, null])
    expect(readdirSync(join(root, 'data'))).not.toEqual([])
    expect(readdirSync(root).sort()).toEqual(['data', 'lib', 'lib64', 'opt', 'usr'])
  })
})

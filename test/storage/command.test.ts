import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { examine, logOf } from '../../src/storage/lowdb/examine.ts'
import { Log } from '../../src/storage/lowdb/log.ts'
import { builtCommand } from '../built-command.ts'
import { newFolder } from './folder.ts'
import { type Server, start } from './server.ts'

let command: string
beforeAll(async () => {
  command = await builtCommand()
})

/** Runs the command to its end. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args])
  const [out, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, said, code }
}

const customer = '/api/customers/1'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const write = (server: Server, name: string) =>
  fetch(server.url + customer, { method: 'PATCH', headers, body: JSON.stringify({ name }) })
const read = async (server: Server): Promise<string> => {
  const answer = await fetch(server.url + customer, { headers })
  return ((await answer.json()) as { data: { name: string } }).data.name
}
const files = (folder: string) =>
  readdirSync(join(folder, 'log')).filter((file) => file.endsWith('.json'))

describe('dublor --data DIR', () => {
  it('has its world again after a kill, and says whose folder it takes over', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await write(first, 'Ayşe')
    await first.kill()
    const second = await start(command, ['--data', folder])
    expect(await read(second)).toBe('Ayşe')
    expect(second.said()).toContain(`took over ${folder} from process ${first.process.pid}`)
    await second.kill()
  })

  it('is refused while another process has the folder, which goes on', async () => {
    const folder = newFolder()
    const owner = await start(command, ['--data', folder])
    const { code, said } = await run('--port', '0', '--data', folder)
    expect(code).toBe(2)
    expect(said).toContain(`process ${owner.process.pid}`)
    expect(said).not.toContain(' at ')
    expect((await write(owner, 'Ali')).status).toBe(200)
    await owner.kill()
  })

  it('says with which fixture to start when a sandbox is kept over one that is not there', async () => {
    const folder = newFolder()
    const fixture = join(newFolder(), 'own.json')
    copyFileSync('fixtures/worlds/docs.json', fixture)
    const first = await start(command, ['--data', folder, '--fixture', fixture])
    await write(first, 'Ali')
    await first.kill()
    const { code, said } = await run('--port', '0', '--data', folder)
    expect(code).toBe(2)
    expect(said).toContain('the sandbox default is kept over the fixture own.json')
    expect(said).toContain('Start with --fixture own.json')
    const again = await start(command, ['--data', folder, '--fixture', fixture])
    expect(await read(again)).toBe('Ali')
    await again.kill()
  })

  it('gives the folder back when it stops', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await write(first, 'Ali')
    first.process.kill('SIGTERM')
    await once(first.process, 'exit')
    const second = await start(command, ['--data', folder])
    expect(second.said()).toBe('')
    expect(await read(second)).toBe('Ali')
    await second.kill()
  })

  it('does not start on a broken file; doctor explains it and sets it aside', async () => {
    const folder = newFolder()
    const first = await start(command, ['--data', folder])
    await write(first, 'Ali')
    await first.kill()
    const [name = ''] = files(folder)
    const file = join(folder, 'log', name)
    const broken = readFileSync(file, 'utf8').slice(0, -5)
    writeFileSync(file, broken)

    const refused = await run('--port', '0', '--data', folder)
    expect(refused.code).toBe(2)
    expect(refused.said).toContain(name)
    expect(refused.said).toContain('dublor doctor')
    expect(readFileSync(file, 'utf8')).toBe(broken)

    const found = await run('doctor', '--data', folder)
    expect(found.code).toBe(1)
    expect(found.out).toContain(file)
    expect(existsSync(file)).toBe(true)

    const moved = await run('doctor', '--data', folder, '--set-aside', '--json')
    const [place] = JSON.parse(moved.out).moved
    expect(readFileSync(place, 'utf8')).toBe(broken)
    const again = await start(command, ['--data', folder])
    expect(await read(again)).not.toBe('Ali')
    await again.kill()
    expect((await run('doctor', '--data', folder)).code).toBe(0)
  })

  it('refuses writes with 503 while the folder cannot be written, keeps the old state, and recovers', async () => {
    const folder = newFolder()
    const server = await start(command, ['--data', folder])
    await write(server, 'before')
    const log = join(folder, 'log')
    renameSync(log, `${log}-away`)
    const refused = await Promise.all([write(server, 'lost 1'), write(server, 'lost 2')])
    for (const answer of refused) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('1')
      expect(await answer.json()).toHaveProperty('message')
    }
    expect(await read(server)).toBe('before')
    const reset = await fetch(`${server.url}/_dublor/sandboxes/default/reset`, { method: 'POST' })
    expect(reset.status).toBe(503)
    expect(reset.headers.get('content-type')).toContain('application/problem+json')
    expect(await read(server)).toBe('before')
    renameSync(`${log}-away`, log)
    expect((await write(server, 'after')).status).toBe(200)
    expect(await read(server)).toBe('after')
    expect(server.said().match(/cannot write/g)).toHaveLength(1)
    expect(server.said()).toContain('are kept again')
    await server.kill()
    const again = await start(command, ['--data', folder])
    expect(await read(again)).toBe('after')
    await again.kill()
  })
})

describe('dublor export snapshot, and --import', () => {
  it('carry a world from memory to a folder and on to memory', async () => {
    const folder = newFolder()
    const file = join(newFolder(), 'world.json')
    const inMemory = await start(command, [])
    await write(inMemory, 'Şule')
    const exported = await run('export', 'snapshot', '--url', inMemory.url, '--output', file)
    expect(exported).toMatchObject({ code: 0, out: '' })
    await inMemory.kill()

    const kept = await start(command, ['--data', folder, '--import', file])
    expect(await read(kept)).toBe('Şule')
    await write(kept, 'İpek')
    await kept.kill()
    const again = await start(command, ['--data', folder, '--import', file])
    expect(await read(again)).toBe('İpek')
    expect(again.said()).toContain('passed over')
    await again.kill()

    const { out } = await run('export', 'snapshot', '--data', folder)
    writeFileSync(file, out)
    const last = await start(command, ['--import', file])
    expect(await read(last)).toBe('İpek')
    await last.kill()
  })

  it('carry a world that is larger than what a client may send', async () => {
    const file = join(newFolder(), 'world.json')
    const first = await start(command, [])
    await write(first, 'Nur')
    const { out } = await run('export', 'snapshot', '--url', first.url)
    await first.kill()
    writeFileSync(file, out.padEnd(70_000_000))
    const second = await start(command, ['--import', file])
    expect(await read(second)).toBe('Nur')
    await second.kill()
  })

  it('forget no sandbox, however many there are', async () => {
    const folder = newFolder()
    const log = new Log(logOf(folder), () => {})
    await log.open()
    const clock = { kind: 'real' } as const
    const worlds = Array.from({ length: 10_100 }, (_, at) => {
      return { sandbox: `s${at}`, life: at + 1, fixture: 'docs', clock }
    })
    await log.append(worlds)
    expect((await run('export', 'snapshot', '--data', folder, '--sandbox', 's0')).code).toBe(0)
    expect((await examine(folder)).sandboxes).toHaveLength(worlds.length)
  })

  it('make no folder where none is', async () => {
    const folder = join(newFolder(), 'misspelt')
    const { code, said } = await run('export', 'snapshot', '--data', folder)
    expect(code).toBe(2)
    expect(said).toContain(`nothing is kept in ${folder}`)
    expect(existsSync(folder)).toBe(false)
  })

  it.each([
    [['export'], 'what to export'],
    [['export', 'everything'], 'what to export'],
    [['export', 'snapshot', '--url', 'http://127.0.0.1:1'], 'no server answers'],
    [['export', 'snapshot', '--data', '/dev/null/none'], 'nothing is kept in'],
    [['--port', '0', '--import', '/proc/none'], 'cannot be read'],
    [['doctor'], 'which folder'],
    [['doctor', '--data', '/proc/none'], 'no folder'],
  ])('dublor %j says what is wrong', async (args, why) => {
    const { code, said } = await run(...args)
    expect(said).toContain(why)
    expect(said).toMatch(/^dublor: /)
    expect(code).toBe(2)
  })
})

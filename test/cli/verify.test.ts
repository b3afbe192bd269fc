import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { CannotRun } from '../../src/cli/cannot-run.ts'
import { valuesOf } from '../../src/cli/flags.ts'
import { basesOf, verifyFlags } from '../../src/cli/verify/flags.ts'
import { askWhetherToWrite } from '../../src/cli/verify/may-write.ts'
import { progressOn } from '../../src/cli/verify/progress.ts'
import { startTarget, type TargetServer } from '../verify/target-server.ts'
import { runHere, startCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-'))
afterAll(() => rmSync(folder, { recursive: true }))

let server: TargetServer | undefined
afterEach(async () => {
  await server?.app.close()
  server = undefined
})

describe('dublor verify', () => {
  it('ends with 0 where everything holds, and prints JSON on demand', async () => {
    server = await startTarget()
    const args = ['verify', '--target', server.url, '--only', 'cybercert.details.show', '--json']
    const { code, out, err } = await runHere(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      target: server.url,
      rules: { differs: 0, notArranged: 0, notAllowed: 0, notProved: 0 },
      list: expect.arrayContaining([
        expect.objectContaining({ id: 'cybercert.details.show-answer', verdict: 'holds' }),
      ]),
    })
  })

  it('ends with 1 where a rule differs, and writes the files it is told to', async () => {
    server = await startTarget({ swaps: ['cybercert.details.show-deleted/still-shows'] })
    const [junit, markdown] = [join(folder, 'drift.xml'), join(folder, 'drift.md')]
    const files = ['--junit', junit, '--markdown', markdown]
    const only = ['--service', 'cybercert', '--only', 'cybercert.details.show']
    const { code, out } = await runHere(['verify', '--target', `${server.url}/`, ...only, ...files])
    expect(code).toBe(1)
    expect(out).toContain('cybercert.details.show-deleted/still-shows')
    expect(out).toContain('✗ 1 rule differs.')
    expect(readFileSync(junit, 'utf8')).toContain('<failure message=')
    expect(readFileSync(markdown, 'utf8')).toContain('`cybercert.details.show-deleted` differs')
  })

  it('hears at once of a file that cannot be written, and makes the folder of one that can', async () => {
    server = await startTarget()
    const args = ['verify', '--target', server.url, '--only', 'cybercert.details.show-deleted']
    const refused = await runHere([...args, '--junit', folder])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(`${folder} cannot be written: it is a folder.`)
    expect(server.asked).toEqual([])
    const file = join(folder, 'new', 'folder', 'drift.md')
    expect(await runHere([...args, '--markdown', file])).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toContain('✅')
  })

  it('ends with 2 where nobody answers, and says what to do', async () => {
    const { code, out, err } = await runHere(['verify', '--target', 'http://127.0.0.1:9'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^dublor: nobody answers at http:\/\/127\.0\.0\.1:9: .* --base\.\n$/)
  })

  it('ends with 2 where nothing could be proved', async () => {
    server = await startTarget()
    const only = ['--only', 'cybercert.details.delete', '--read-only']
    const { code, out } = await runHere(['verify', '--target', server.url, ...only])
    expect(code).toBe(2)
    expect(out).toContain('✗ Nothing could be proved.')
  })

  it.each(['SIGINT', 'SIGHUP'] as const)('cleans up at %s, and ends with 2', async (signal) => {
    let asked = 0
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    server = await startTarget({
      change: (app) =>
        app.addHook('onRequest', async () => {
          asked += 1
          if (asked === 40) begin()
        }),
    })
    const { app, url } = server
    const running = await startCommand(['verify', '--target', url])
    await begun
    // A terminal that is closed takes nothing more.
    if (signal === 'SIGHUP') running.process.stderr?.destroy()
    running.process.kill(signal)
    expect(await running.ended).toBe(2)
    if (signal === 'SIGINT') expect(running.printed.err).toContain('interrupted; cleaning up')
    expect(running.printed.out).toContain('it was interrupted')
    const headers = { authorization: 'Bearer demo-admin' }
    const { total } = (await app.inject({ url: '/api/v1/customers', headers })).json()
    expect(total).toBe(1)
  })

  it('writes to no other machine unless it may', async () => {
    const { code, err } = await runHere(['verify', '--target', 'https://example.invalid'])
    expect(code).toBe(2)
    expect(err).toContain('write to example.invalid, which is not this machine. Add --yes')
  })

  it.each([
    [[], 'which server?'],
    [['--target', 'example.com'], '--target wants an http or https URL'],
    [['--target', 'http://127.0.0.1', '--only', 'cyber.'], 'no rule begins so'],
    [['--target', 'http://127.0.0.1', '--service', 'cybercet'], 'Did you mean cybercert?'],
    [['--target', 'http://127.0.0.1', '--base', 'cybercert'], '--base wants NAME=/PATH'],
    [['--target', 'http://127.0.0.1', '--readonly'], 'Did you mean --read-only?'],
  ])('refuses %j and says what to do', async (args, message) => {
    const { code, out, err } = await runHere(['verify', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('the flags of dublor verify', () => {
  const target = 'https://example.com/mock/'
  const basesFor = (given: Record<string, string>) =>
    basesOf('https://example.com/mock', valuesOf(verifyFlags, given))

  it('want little, and have a slash at the end of the target left out', () => {
    expect(valuesOf(verifyFlags, { target })).toMatchObject({
      target: 'https://example.com/mock',
      only: '',
      readOnly: false,
      yes: false,
    })
  })

  it('put each service where its documents have it', () => {
    expect(basesFor({})).toEqual({
      cybercert: 'https://example.com/mock/api/v1',
      faturaentegrator: 'https://example.com/mock/api',
    })
  })

  it('put a service elsewhere, by path or by URL', () => {
    const base = 'cybercert=/v2/,faturaentegrator=https://app.example.com/api'
    expect(basesFor({ base })).toEqual({
      cybercert: 'https://example.com/mock/v2',
      faturaentegrator: 'https://app.example.com/api',
    })
  })

  it('leave out a service that is not wanted', () => {
    expect(Object.keys(basesFor({ service: 'faturaentegrator' }))).toEqual(['faturaentegrator'])
  })
})

describe('asking whether a server may be written to', () => {
  const foreign = {
    bases: { cybercert: 'https://example.com/api' },
    readOnly: false,
    yes: false,
  }
  const terminal = (answer: string) => {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const output = new PassThrough()
    input.end(`${answer}\n`)
    return { input, output, asked: () => String(output.read() ?? '') }
  }

  it.each(['y', 'YES', 'e', 'Evet'])('goes on after %s', async (answer) => {
    const asking = terminal(answer)
    await askWhetherToWrite(foreign, asking)
    expect(asking.asked()).toContain('example.com')
  })

  it.each(['', 'n', 'nay'])('sends nothing after "%s"', async (answer) => {
    await expect(askWhetherToWrite(foreign, terminal(answer))).rejects.toThrow(CannotRun)
  })

  it.each([
    ['this machine', { ...foreign, bases: { cybercert: 'http://localhost:4010/api' } }],
    ['reading only', { ...foreign, readOnly: true }],
    ['somebody who has said yes', { ...foreign, yes: true }],
  ])('is not needed for %s', async (_whom, options) => {
    const asking = terminal('n')
    await askWhetherToWrite(options, asking)
    expect(asking.asked()).toBe('')
  })
})

describe('the progress of dublor verify', () => {
  const toldOn = (isTTY: boolean) => {
    let told = ''
    const progress = progressOn({ isTTY, write: (text) => (told += text) }, 2)
    progress.over()
    progress.over()
    progress.end()
    return told
  }

  it('is one line that is rewritten', () => {
    expect(toldOn(true)).toContain('dublor: 1 of 2 cases played')
    expect(toldOn(true)).not.toContain('\n')
  })

  it('is silent where nobody looks on', () => expect(toldOn(false)).toBe(''))
})

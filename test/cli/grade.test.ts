import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { eventually } from '../eventually.ts'
import { suiteNamed } from '../grading/grade-with.ts'
import { isRunning } from '../grading/is-running.ts'
import { runCommand, runHere, startCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-grade-'))
afterAll(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => join(folder, name)

/** The two processes that the hanging suite is. @throws while it has not said so. */
function pidsIn(file: string): number[] {
  const [, ...pids] = /^(\d+) (\d+)\n/.exec(readFileSync(file, 'utf8')) ?? []
  expect(pids).toHaveLength(2)
  return pids.map(Number)
}

/** However slow the machine is, a run that hangs is ended by something else. */
const patient = ['--timeout', '1h']
const forgets = ['--only', 'cybercert.details.patch-merges/forgets']
const isNotKept = 'cybercert.details.patch-merges/patch-customers-uuid-details-is-not-kept'
const grade = (flags: readonly string[], command: readonly string[]) =>
  runCommand(['grade', ...patient, ...flags, '--', ...command])

describe('dublor grade', () => {
  it('finds nothing in a strong suite, and prints JSON that --since takes', async () => {
    const file = inFolder('strong.json')
    const first = await grade([...forgets, '--json', '--output', file], suiteNamed('strong'))
    expect(first.code).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({
      ok: true,
      mutants: { killed: 2, survived: 0, notReached: 0, notRun: 0 },
      command: suiteNamed('strong'),
      version: packageFile.version,
      fixture: 'demo',
    })
    expect(readFileSync(file, 'utf8')).toBe(first.out)

    const again = await grade([...forgets, '--json', '--since', file], suiteNamed('strong'))
    expect(again.code).toBe(0)
    expect(again.err).toContain('0 runs to go')
    expect(JSON.parse(again.out).mutants).toMatchObject({ killed: 2, list: [{ reused: true }, {}] })

    const other = await grade(
      [...forgets, '--sample', '0', '--fixture', 'docs', '--since', file],
      suiteNamed('strong'),
    )
    expect(other.err).toContain('is of another command, version or fixture: everything is run.')
  })

  it('finds what a weak suite misses, and writes every report', async () => {
    const files = ['junit.xml', 'pr.md', 'page.html', 'badge.svg'].map((name) =>
      inFolder(`reports/${name}`),
    )
    const flags = ['junit', 'markdown', 'html', 'badge'].flatMap((flag, place) => [
      `--${flag}`,
      files[place] ?? '',
    ])
    const { code, out, err } = await grade([...forgets, ...flags], suiteNamed('weak'))
    expect(code).toBe(1)
    expect(out).toContain('✗ forgets-unsent: PATCH clears the fields that were not sent')
    expect(out).toContain('1 PUT in your suite cleared fields that the record held')
    expect(out).not.toContain('\u001b')
    expect(err).toContain('dublor: 2 of 2: about 0 s left; 0 killed, 2 missed, 0 broken')
    expect(files.map((file) => readFileSync(file, 'utf8').slice(0, 5))).toEqual([
      '<?xml',
      '### ❌',
      '<!doc',
      '<svg ',
    ])
  })

  it('is content with as much as is asked', async () => {
    const flags = [...forgets, '--min-kill', '0', '--baseline-runs', '1']
    const args = ['grade', ...patient, ...flags, '--', ...suiteNamed('weak')]
    expect(await runHere(args)).toMatchObject({ code: 0 })
  })

  it('shows what the runs print only if that is asked for', async () => {
    const flags = ['--only', 'cybercert.list', '--baseline-runs', '1']
    expect((await grade(flags, suiteNamed('strong'))).err).not.toContain('strong: ok')
    expect((await grade([...flags, '--verbose'], suiteNamed('strong'))).err).toContain('strong: ok')
  })

  it('needs nothing but npm test', async () => {
    const [node, file] = suiteNamed('strong')
    const cwd = mkdtempSync(join(folder, 'client-'))
    writeFileSync(
      join(cwd, 'package.json'),
      JSON.stringify({ private: true, scripts: { test: `"${node}" "${file}"` } }),
    )
    const { code, out } = await runCommand(
      [
        'grade',
        ...patient,
        '--only',
        'cybercert.details.patch-merges/forgets-u',
        '--',
        'npm',
        'test',
      ],
      { cwd },
    )
    expect(out).toContain('1 killed · 0 missed')
    expect(code).toBe(0)
  })

  it('prints what is known so far at Ctrl-C, and leaves no run behind', async () => {
    const file = inFolder('pids')
    const running = await startCommand([
      'grade',
      ...patient,
      '--json',
      '--jobs=1',
      '--only=cybercert.details.patch-merges',
      ...['--', ...suiteNamed('hanging', file)],
    ])
    // The third mutant is the one at which the suite hangs.
    const pids = await eventually(() => pidsIn(file))
    running.process.kill('SIGINT')
    expect(await running.ended).toBe(2)
    const { partial, ok, mutants } = JSON.parse(running.printed.out)
    expect({ partial, ok }).toEqual({ partial: true, ok: false })
    expect(mutants).toMatchObject({ survived: 2, notRun: 3 })
    await eventually(() => expect(pids.filter(isRunning)).toEqual([]))
  })

  it.each(['SIGHUP', 'SIGTERM'] as const)('leaves no run behind at %s', async (signal) => {
    const file = inFolder(signal)
    const running = await startCommand([
      'grade',
      ...patient,
      ...['--jobs', '1', '--baseline-runs', '1', '--only', isNotKept],
      ...['--', ...suiteNamed('hanging', file)],
    ])
    const pids = await eventually(() => pidsIn(file))
    running.process.kill(signal)
    expect(await running.ended).toBe(2)
    await eventually(() => expect(pids.filter(isRunning)).toEqual([]))
  })

  it('lists what would be run', async () => {
    const listed = await runHere(['grade', ...forgets, '--list', '--json'])
    expect(listed.code).toBe(0)
    expect(JSON.parse(listed.out)).toMatchObject([
      { id: 'cybercert.details.patch-merges/forgets-currency', kind: 'mutant' },
      { id: 'cybercert.details.patch-merges/forgets-unsent', kind: 'mutant' },
    ])
    const all = await runHere(['grade', '--list'])
    expect(all.code).toBe(0)
    expect(all.out).toMatch(/\d{3} mutants and alternatives\n$/)
  })

  it.each([
    [['--', 'no-such-command'], 'there is no command "no-such-command".'],
    [['--', 'npm test'], 'there is no command "npm test". Leave the quotes out, or let a shell'],
    [['--', 'A=1', 'npm', 'test'], 'A variable is set by env: `dublor grade -- env A=1 …`'],
    [['--', 'false'], 'exit code 1.\nIt printed nothing.'],
    [['--html', 'src', '--', 'true'], 'src cannot be written: it is a folder.'],
    [[], 'which command runs the tests?'],
    [['--fixture', 'dmeo', '--', 'true'], 'there is no fixture "dmeo"'],
    [['--since', 'package.json', '--', 'true'], 'package.json is not what `dublor grade --json`'],
    [['--html', 'package.json/x/y.html', '--', 'true'], 'package.json/x/y.html cannot be written'],
    [['--', 'false'], 'the suite must pass against Dublör as it is'],
    [['--', 'true'], 'the suite passes, but asks nothing of Dublör.'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await runHere(['grade', ...patient, ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/^\s+at .*src\/grading/m)
  })
})

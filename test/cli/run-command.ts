import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { vi } from 'vitest'
import { dublor } from '../../src/cli/dublor.ts'
import { builtCommand } from '../built-command.ts'

/** A command under way. */
export interface Running {
  readonly process: ChildProcess
  /** What it has printed so far. */
  readonly printed: { out: string; err: string }
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Where it says that it listens. */
  readonly url: Promise<string>
}

/** Starts `dublor` as it is published, in a folder of the caller's choice. */
export async function startCommand(
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Running> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DUBLOR_'))
  const child = spawn(process.execPath, [await builtCommand(), ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', err: '' }
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      printed.out += data
      const found = /http:\/\/[\d.]+:\d+/.exec(printed.out)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('close', () => reject(new Error(`it ended before it listened: ${printed.err}`)))
  })
  url.catch(() => {})
  child.stderr.on('data', (data) => {
    printed.err += data
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, printed, ended, url }
}

/** Runs `dublor` to its end. */
export async function runCommand(...[args, options]: Parameters<typeof startCommand>) {
  const { printed, ended } = await startCommand(args, options)
  return { code: await ended, ...printed }
}

/** Runs `dublor` to its end in this process, where what it says is the subject, not the process. */
export async function runHere(args: readonly string[]) {
  const printed: Record<'out' | 'err', string[]> = { out: [], err: [] }
  vi.stubEnv('LC_ALL', 'C')
  const code = await dublor(args, {
    out: (text) => printed.out.push(`${text}\n`),
    err: (text) => printed.err.push(`${text}\n`),
  })
  vi.unstubAllEnvs()
  return { code, out: printed.out.join(''), err: printed.err.join('') }
}

import { availableParallelism } from 'node:os'
import type { Choice } from '../../grading/choose.ts'
import type { Thresholds } from '../../grading/thresholds.ts'
import { spanOf, spanRule } from '../../schedule/span.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'

/** The flags of `dublor grade`, as Node's `parseArgs` takes them. */
export const gradeFlags = {
  jobs: { type: 'string' },
  'baseline-runs': { type: 'string' },
  timeout: { type: 'string' },
  bail: { type: 'boolean' },
  only: { type: 'string' },
  sample: { type: 'string' },
  seed: { type: 'string' },
  since: { type: 'string' },
  list: { type: 'boolean' },
  fixture: { type: 'string' },
  strict: { type: 'boolean' },
  accept: { type: 'string' },
  'min-kill': { type: 'string' },
  'max-guesses': { type: 'string' },
  'min-rules': { type: 'string' },
  verbose: { type: 'boolean' },
  output: { type: 'string' },
  junit: { type: 'string' },
  markdown: { type: 'string' },
  html: { type: 'string' },
  badge: { type: 'string' },
} as const

/** Which flag names the file of which report. */
export const reportFlags = ['output', 'junit', 'markdown', 'html', 'badge'] as const

/** What the flags say, read and checked. */
export interface GradeOptions {
  readonly jobs: number
  /** `undefined` for as many as go on at the same time, and two at least. */
  readonly baselineRuns: number | undefined
  /** In milliseconds; `undefined` for a time that fits the suite. */
  readonly timeout: number | undefined
  readonly bail: boolean
  readonly choice: Choice
  readonly since: string | undefined
  readonly accept: string | undefined
  readonly fixture: string
  readonly strict: boolean
  readonly thresholds: Thresholds
  /** Files to be written. */
  readonly files: ReadonlyMap<(typeof reportFlags)[number], string>
}

type Flags = Given['flags']

/** @throws {CannotRun} that names the flag, and what it takes. */
export function gradeOptions(flags: Flags): GradeOptions {
  const files = reportFlags.flatMap((flag) => {
    const file = textOf(flags, flag)
    return file === undefined ? [] : [[flag, file] as const]
  })
  return {
    jobs: whole(flags, 'jobs', 1) ?? Math.min(8, availableParallelism()),
    baselineRuns: whole(flags, 'baseline-runs', 1),
    timeout: timeoutOf(flags),
    bail: flags['bail'] !== false,
    choice: {
      only: textOf(flags, 'only'),
      sample: whole(flags, 'sample', 0),
      seed: textOf(flags, 'seed') ?? '1',
    },
    since: textOf(flags, 'since'),
    accept: textOf(flags, 'accept'),
    fixture: textOf(flags, 'fixture') ?? 'demo',
    strict: flags['strict'] === true,
    thresholds: {
      minKill: percentOf(flags, 'min-kill') ?? 100,
      maxGuesses: whole(flags, 'max-guesses', 0) ?? 0,
      minRules: percentOf(flags, 'min-rules') ?? 0,
    },
    files: new Map(files),
  }
}

function textOf(flags: Flags, flag: string): string | undefined {
  const value = flags[flag] as string | undefined
  if (value === '') throw new CannotRun(`--${flag} wants a text.`)
  return value
}

function whole(flags: Flags, flag: string, least: number): number | undefined {
  const text = textOf(flags, flag)
  if (text === undefined) return undefined
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
  throw new CannotRun(`--${flag} wants a whole number of at least ${least}, not "${text}".`)
}

function percentOf(flags: Flags, flag: string): number | undefined {
  const text = textOf(flags, flag)?.replace(/%$/, '')
  if (text === undefined) return undefined
  if (/^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text)
  throw new CannotRun(`--${flag} wants a number from 0 to 100, not "${text}".`)
}

function timeoutOf(flags: Flags): number | undefined {
  const text = textOf(flags, 'timeout')
  if (text === undefined) return undefined
  const span = spanOf(text)
  // Longer ones do not fit into a timer of Node.
  if (span !== undefined && span > 0 && span < 2 ** 31) return span
  throw new CannotRun(`--timeout wants ${spanRule}, and above 0, not "${text}".`)
}

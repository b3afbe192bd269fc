import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { builtCommand } from '../built-command.ts'
import { interpreters } from '../samples/interpreters.ts'

/** A client project of `examples/`. */
export interface Example {
  /** Its suite `weak` or `strong` as a command; started without npx, which takes longer than a suite. */
  readonly suite: (which: string) => readonly string[]
  /** What is missing to run it here, and how to get it. */
  readonly missing: string | undefined
}

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const resolve = createRequire(import.meta.url).resolve
const fileOf = (name: string, file: string) => join(dirname(resolve(`${name}/package.json`)), file)
const node = process.execPath
const [python = ''] = interpreters.python.command ?? []

export const examples = {
  vitest: {
    suite: (which) => [node, fileOf('vitest', 'vitest.mjs'), 'run', which, '--bail=1'],
    missing: undefined,
  },
  python: {
    suite: (which) => [python, '-m', 'unittest', `test_${which}`],
    missing: python === '' ? interpreters.python.install : undefined,
  },
  playwright: {
    suite: (which) => [node, fileOf('@playwright/test', 'cli.js'), 'test', which, '-x'],
    missing: existsSync(chromium) ? undefined : 'apt-get install chromium',
  },
} satisfies Record<string, Example>

export type Folder = keyof typeof examples

/** What is said of an example in the title of its tests. */
export const titleOf = (folder: Folder): string => {
  const { missing } = examples[folder]
  return missing === undefined ? folder : `${folder} (skipped: ${missing})`
}

interface Share {
  readonly killed: number
  readonly survived: number
}

export interface Grade {
  readonly mutants: Share
  readonly alternatives: { readonly survived: number; readonly broken: number }
}

const root = fileURLToPath(new URL('../../examples/', import.meta.url))

/** Grades a suite of an example; however slow the machine is, no run is taken for one that hangs. */
export async function grade(folder: Folder, which: string, flags: readonly string[]) {
  const suite = examples[folder].suite(which)
  const fixed = ['--baseline-runs', '1', '--timeout', '1h', '--json']
  const args = [await builtCommand(), 'grade', ...fixed, ...flags, '--', ...suite]
  const started = promisify(execFile)(node, args, { cwd: join(root, folder) })
  // A grade below its thresholds ends with 1, and is a grade all the same.
  const { stdout, stderr } = await started.catch((error) => error)
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Grade
}

export const shareKilled = ({ mutants: { killed, survived } }: Grade): number =>
  killed / Math.max(1, killed + survived)

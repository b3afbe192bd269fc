import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { interpreters } from '../samples/interpreters.ts'

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

interface Example {
  readonly folder: string
  /** The suite `weak` or `strong` as a command. */
  readonly suite: (which: string) => readonly string[]
  /** The share of mutants that its strong suite kills; a page shows only some of what is answered. */
  readonly atLeast: number
  /** How many swaps are tried: a browser takes its time. */
  readonly sample: number
  /** What is missing to run it here, and how to get it. */
  readonly missing?: string | undefined
}

const examples: readonly Example[] = [
  { folder: 'vitest', suite: (which) => ['npx', 'vitest', 'run', which], sample: 8, atLeast: 1 },
  {
    folder: 'python',
    suite: (which) => [interpreters.python.command?.[0] ?? '', '-m', 'unittest', `test_${which}`],
    sample: 16,
    atLeast: 0.9,
    missing: interpreters.python.command === undefined ? interpreters.python.install : undefined,
  },
  {
    folder: 'playwright',
    suite: (which) => ['npx', 'playwright', 'test', which],
    sample: 3,
    atLeast: 0.3,
    missing: existsSync(chromium) ? undefined : 'apt-get install chromium',
  },
]

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)
let command: string
beforeAll(async () => {
  command = await builtCommand()
})

/** Only what the examples are about, and each time the same of it. */
const flags = ['--only', 'cybercert.details', '--seed', '7', '--baseline-runs', '1', '--json']

interface Grade {
  readonly mutants: { readonly killed: number; readonly survived: number }
  readonly alternatives: { readonly survived: number; readonly broken: number }
}

async function grade({ folder, suite, sample }: Example, which: string): Promise<Grade> {
  const args = [command, 'grade', ...flags, '--sample', String(sample), '--', ...suite(which)]
  const cwd = `${root}examples/${folder}`
  // A grade below its thresholds ends with 1, and is a grade all the same.
  const done = await run(process.execPath, args, { cwd }).catch((error) => error)
  if (done.stdout === '') throw new Error(done.stderr)
  return JSON.parse(done.stdout)
}

const shareKilled = ({ mutants: { killed, survived } }: Grade): number =>
  killed / Math.max(1, killed + survived)

describe.each(examples.map((example) => [example.folder, example] as const))(
  'the example %s',
  (_folder, example) => {
    const skip = example.missing !== undefined
    const title = skip ? ` (skipped: ${example.missing})` : ''

    it.skipIf(skip)(`has a strong suite and a weak one${title}`, { timeout: 240_000 }, async () => {
      const strong = await grade(example, 'strong')
      const weak = await grade(example, 'weak')
      expect(shareKilled(strong)).toBeGreaterThan(shareKilled(weak))
      expect(shareKilled(strong)).toBeGreaterThanOrEqual(example.atLeast)
      expect(strong.alternatives.broken).toBe(0)
    })
  },
)

import { fileURLToPath } from 'node:url'
import { doublesOf } from '../../src/doubles.ts'
import { grade, type Watcher } from '../../src/grading/grade.ts'
import type { GradeReport, SwapResult } from '../../src/grading/grade-report.ts'
import type { Plan } from '../../src/grading/prepare.ts'
import { services } from '../../src/services/index.ts'

/** The command that runs one of `suites/`. */
export const suiteNamed = (name: string, ...args: readonly string[]): readonly string[] => [
  process.execPath,
  fileURLToPath(new URL(`suites/${name}.mjs`, import.meta.url)),
  ...args,
]

interface Asked extends Partial<Omit<Plan, 'choice'>> {
  readonly only: string
  readonly sample?: number
  readonly watcher?: Partial<Watcher>
}

/** Grades a suite in this process, with the mutants and alternatives whose ids begin as `only` says. */
export function gradeWith(
  command: readonly string[],
  { only, sample, watcher = {}, ...plan }: Asked,
): Promise<GradeReport | undefined> {
  const conditions = { command, version: '1.2.3', fixture: 'demo', strict: false }
  return grade(
    {
      services,
      choice: { only, sample, seed: '1' },
      known: new Map(),
      suite: { command, env: process.env },
      open: doublesOf(services, {}),
      runs: 1,
      jobs: 2,
      // However slow the machine is, a run that hangs is ended by something else.
      timeout: 3_600_000,
      stop: new AbortController().signal,
      tell() {},
      ...plan,
    },
    conditions,
    { begin() {}, judged() {}, ...watcher },
  )
}

/** The verdicts by the names of the swaps. */
export const verdictsOf = (
  graded: GradeReport | undefined,
): Record<string, SwapResult['verdict']> =>
  Object.fromEntries(
    (graded?.list ?? []).map(({ id, rule, verdict }) => [id.slice(rule.length + 1), verdict]),
  )

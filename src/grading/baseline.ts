import { failingAdvice, flakyAdvice, silentAdvice } from './advice.ts'
import { CannotGrade } from './cannot-grade.ts'
import type { OpenDouble } from './double.ts'
import { Heard } from './heard.ts'
import { inParallel } from './in-parallel.ts'
import { type Outcome, runSuite, type Suite } from './run-suite.ts'

/** How long a run against the double as it is may take if nobody says, in milliseconds. */
const patience = 600_000

export interface BaselineOptions {
  readonly suite: Suite
  readonly open: OpenDouble
  readonly runs: number
  readonly jobs: number
  readonly timeout: number | undefined
  readonly stop: AbortSignal
  /** Is told before each run. */
  readonly tell: (run: number, of: number) => void
}

/** What is known of a suite that passes against the double as it is. */
export interface Baseline {
  /** What it asked, run by run. */
  readonly heard: readonly Heard[]
  /** Milliseconds of the slowest run. */
  readonly slowest: number
  /** How many runs may go on at the same time. */
  readonly jobs: number
  readonly notes: readonly string[]
}

interface Run {
  readonly heard: Heard
  readonly outcome: Outcome
}

/**
 * Runs a suite against the double as it is, several runs side by side as those with swaps will be.
 * `undefined` if it was stopped.
 * @throws {CannotGrade} if the suite fails, is flaky, or asks nothing of the double.
 */
export async function baselineOf(options: BaselineOptions): Promise<Baseline | undefined> {
  const notes: string[] = []
  let { jobs } = options
  let runs = await runAll(options, jobs)
  if (runs === undefined) return undefined
  if (jobs > 1 && runs.length > 1 && !runs.every(hasPassed)) {
    const sideBySide = runs.filter(hasPassed).length
    jobs = 1
    runs = await runAll(options, jobs)
    if (runs === undefined) return undefined
    notes.push(
      `Side by side, ${sideBySide} of ${runs.length} runs of the suite passed, one at a time all did: so everything was run one at a time. Runs that share a port or a file get in each other's way; a flaky suite looks the same.`,
    )
  }
  const failed = runs.filter((run) => !hasPassed(run))
  if (failed.length === runs.length) throw new CannotGrade(failingAdvice(failed[0] as Run))
  if (failed.length > 0)
    throw new CannotGrade(flakyAdvice(failed[0] as Run, failed.length, runs.length))
  const heard = runs.map((run) => run.heard)
  if (heard.every(({ requests }) => requests === 0)) throw new CannotGrade(silentAdvice(heard))
  return {
    heard,
    slowest: Math.max(...runs.map(({ outcome }) => outcome.milliseconds)),
    jobs,
    notes: [...notes, ...unsteady(heard)],
  }
}

const hasPassed = ({ outcome }: Run): boolean => outcome.end === 'passed'

async function runAll(options: BaselineOptions, jobs: number): Promise<Run[] | undefined> {
  const { suite, open, timeout = patience, stop, tell } = options
  const numbers = Array.from({ length: options.runs }, (_, index) => index + 1)
  const runs: Run[] = []
  await inParallel(numbers, jobs, async (number) => {
    if (stop.aborted) return
    tell(number, options.runs)
    const heard = new Heard()
    const double = await open([], heard)
    try {
      runs.push({ heard, outcome: await runSuite(suite, double.url, { timeout, stop }) })
    } finally {
      await double.close()
    }
  })
  return stop.aborted ? undefined : runs
}

/** Tells of rules that not every run exercised: verdicts on them may change from grade to grade. */
function unsteady(heard: readonly Heard[]): string[] {
  const all = [...new Set(heard.flatMap(({ rules }) => rules))]
  const some = all.filter((rule) => !heard.every(({ rules }) => rules.includes(rule)))
  return some.length === 0
    ? []
    : [`Not every run of the suite exercised ${some.join(', ')}: it does not always ask the same.`]
}

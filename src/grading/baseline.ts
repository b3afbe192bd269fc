import { failingAdvice, flakyAdvice, rememberedAdvice, silentAdvice } from './advice.ts'
import { CannotGrade } from './cannot-grade.ts'
import type { OpenDouble } from './double.ts'
import { inParallel } from './in-parallel.ts'
import { Observed } from './observed.ts'
import { type Outcome, runSuite, type Suite } from './run-suite.ts'

/** How long a run against the double as it is may take if nobody says, in milliseconds. */
const patience = 600_000

/** How many runs there are at least if nobody says: one alone tells nothing of a flaky suite. */
const fewest = 2

export interface BaselineOptions {
  readonly suite: Suite
  readonly open: OpenDouble
  /** How many; if nobody says, as many as go on at the same time, and two at least. */
  readonly runs: number | undefined
  readonly jobs: number
  readonly timeout: number | undefined
  readonly stop: AbortSignal
  /** Is told before each run. */
  readonly tell: (run: number, of: number) => void
}

/** What is known of a suite that passes against the double as it is. */
export interface Baseline {
  /** What it asked, run by run. */
  readonly heard: readonly Observed[]
  /** Milliseconds of the slowest run. */
  readonly slowest: number
  /** How many runs may go on at the same time. */
  readonly jobs: number
  readonly notes: readonly string[]
}

interface Run {
  readonly heard: Observed
  readonly outcome: Outcome
}

/**
 * Runs a suite against the double as it is, as many runs side by side as those with swaps will be:
 * a machine that is too small for them, or a port that they share, must not look as if a swap had
 * been noticed. Where they do not bear it, there are half as many. `undefined` if it was stopped.
 * @throws {CannotGrade} if the suite fails, is flaky, or asks nothing of the double.
 */
export async function baselineOf(options: BaselineOptions): Promise<Baseline | undefined> {
  let { jobs } = options
  let runs = await runAll(options, jobs)
  let trouble: string | undefined
  for (let now = troubleIn(runs); jobs > 1 && now !== undefined; now = troubleIn(runs)) {
    trouble ??= now
    // A suite that never passes does not bear fewer beside it either.
    jobs = runs?.some(hasPassed) ? Math.floor(jobs / 2) : 1
    runs = await runAll(options, jobs)
  }
  if (runs === undefined) return undefined
  const failed = runs.filter((run) => !hasPassed(run))
  if (failed.length === runs.length) throw new CannotGrade(failingAdvice(failed[0] as Run))
  if (failed.length > 0)
    throw new CannotGrade(flakyAdvice(failed[0] as Run, failed.length, runs.length))
  const heard = runs.map((run) => run.heard)
  if (!runs.some(hasAsked)) throw new CannotGrade(silentAdvice(heard))
  if (!runs.every(hasAsked)) throw new CannotGrade(rememberedAdvice('as it is'))
  return {
    heard,
    slowest: Math.max(...runs.map(({ outcome }) => outcome.milliseconds)),
    jobs,
    notes: [...(trouble === undefined ? [] : [besideOthers(trouble, jobs)]), ...unsteady(heard)],
  }
}

const hasPassed = ({ outcome }: Run): boolean => outcome.end === 'passed'
const hasAsked = ({ heard }: Run): boolean => heard.requests > 0

/** What is wrong with runs that went on side by side, if anything is. */
function troubleIn(runs: readonly Run[] = []): string | undefined {
  const passed = runs.filter(hasPassed).length
  if (passed < runs.length) return `${passed} of ${runs.length} runs of the suite passed`
  const asked = runs.filter(hasAsked).length
  return asked === 0 || asked === runs.length
    ? undefined
    : `${asked} of ${runs.length} runs of the suite asked their own Dublör, the others not`
}

const besideOthers = (trouble: string, jobs: number): string =>
  `Side by side, ${trouble}: so ${jobs === 1 ? 'everything was run one at a time' : `${jobs} were run at a time`}. Runs that share a port, a file or a small machine get in each other's way; a flaky suite looks the same.`

async function runAll(options: BaselineOptions, jobs: number): Promise<Run[] | undefined> {
  const { suite, open, timeout = patience, stop, tell } = options
  const of = options.runs ?? Math.max(fewest, jobs)
  const numbers = Array.from({ length: of }, (_, index) => index + 1)
  const runs: Run[] = []
  await inParallel(numbers, jobs, async (number) => {
    if (stop.aborted) return
    tell(number, of)
    const heard = new Observed()
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
function unsteady(heard: readonly Observed[]): string[] {
  const all = [...new Set(heard.flatMap(({ rules }) => rules))]
  const some = all.filter((rule) => !heard.every(({ rules }) => rules.includes(rule)))
  return some.length === 0
    ? []
    : [`Not every run of the suite exercised ${some.join(', ')}: it does not always ask the same.`]
}

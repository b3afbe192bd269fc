import { setMaxListeners } from 'node:events'
import { rememberedAdvice } from './advice.ts'
import type { Baseline } from './baseline.ts'
import { CannotGrade } from './cannot-grade.ts'
import { Controls } from './controls.ts'
import type { Double } from './double.ts'
import type { Conditions, GradeReport, Share, SwapResult } from './grade-report.ts'
import { inParallel } from './in-parallel.ts'
import { oneAhead } from './one-ahead.ts'
import { type Plan, type Prepared, prepare } from './prepare.ts'
import { type Outcome, runSuite } from './run-suite.ts'

/** Whoever looks on. */
export interface Watcher {
  /** How many runs there will be, after the slowest so many milliseconds of which each may take. */
  begin(prepared: Prepared): void
  judged(judged: SwapResult): void
}

/** The shortest time that a run is given, in milliseconds, and how many times the slowest baseline. */
const leastPatience = 10_000
const patience = 5

/**
 * Grades a suite: once against the double as it is, then once for each mutant and alternative that
 * it can meet. What is known so far is returned if it is stopped; `undefined` if that is nothing.
 * @throws {CannotGrade} if the suite does not pass against the double as it is, cannot be run, or
 *   passes without asking anything.
 */
export async function grade(
  plan: Plan,
  conditions: Conditions,
  watcher: Watcher,
): Promise<GradeReport | undefined> {
  const began = performance.now()
  // Every run listens for the stop.
  setMaxListeners(0, plan.stop)
  const prepared = await prepare(plan)
  if (prepared === undefined) return undefined
  const { baseline, toRun } = prepared
  const judged = new Map(prepared.judged)
  watcher.begin(prepared)
  const doubles = oneAhead(plan.open, toRun)
  const controls = new Controls(async () => runAgainst(await plan.open([]), plan, baseline))
  await inParallel(toRun, baseline.jobs, async (swap) => {
    if (plan.stop.aborted) return
    const double = await doubles.take()
    const outcome = await runAgainst(double, plan, baseline)
    if (outcome.end === 'stopped') return
    if (outcome.end === 'passed' && !double.wasAsked()) {
      throw new CannotGrade(rememberedAdvice(`with ${swap.id}`))
    }
    const before = prepared.judged.get(swap.id) as SwapResult
    const now = verdictOf(before, outcome, double)
    judged.set(swap.id, now)
    watcher.judged(now)
    await controls.another()
  }).finally(doubles.close)
  return {
    ...conditions,
    date: new Date().toISOString(),
    seconds: Math.round((performance.now() - began) / 10) / 100,
    jobs: baseline.jobs,
    baselineMilliseconds: Math.round(baseline.slowest),
    partial: plan.stop.aborted,
    ...sharesOf(plan, baseline),
    list: [...judged.values()],
    cleared: baseline.heard[0]?.cleared.byMethod() ?? [],
    notes: [...baseline.notes, ...controls.notes()],
  }
}

async function runAgainst(double: Double, plan: Plan, { slowest }: Baseline): Promise<Outcome> {
  const timeout = Math.round(plan.timeout ?? Math.max(leastPatience, patience * slowest))
  try {
    return await runSuite(plan.suite, double.url, { timeout, stop: plan.stop })
  } finally {
    await double.close()
  }
}

/**
 * What a run says of a swap: a suite that fails in whatever way has noticed it. One that passes and
 * never brought about anything in which the swap differs has not met it.
 */
function verdictOf(
  swap: SwapResult,
  { end, says, milliseconds }: Outcome,
  double: Pick<Double, 'didOtherwise'>,
): SwapResult {
  const passed = end === 'passed'
  return {
    ...swap,
    verdict: passed
      ? double.didOtherwise()
        ? 'survived'
        : 'notReached'
      : swap.kind === 'mutant'
        ? 'killed'
        : 'broken',
    ...(end === 'failed' || end === 'crashed' || end === 'timedOut'
      ? { how: end, ended: says }
      : {}),
    milliseconds: Math.round(milliseconds),
  }
}

/** How many rules the suite exercised, known ones and guesses. */
function sharesOf({ services }: Plan, { heard }: Baseline): Pick<GradeReport, 'rules' | 'guesses'> {
  const exercised = new Set(heard.flatMap(({ rules }) => rules))
  const all = services.flatMap(({ rules }) => Object.entries(rules))
  const share = (assumed: boolean): Share => {
    const those = all.filter(([, { basis }]) => (basis === 'assumed') === assumed)
    return { exercised: those.filter(([id]) => exercised.has(id)).length, total: those.length }
  }
  return { rules: share(false), guesses: share(true) }
}

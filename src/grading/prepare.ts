import type { Ledger, Service } from '../service.ts'
import { type Baseline, type BaselineOptions, baselineOf } from './baseline.ts'
import { CannotGrade } from './cannot-grade.ts'
import { among, type Choice, sampleOf } from './choose.ts'
import type { SwapResult } from './grade-report.ts'
import { hashOf, type Known } from './since.ts'
import { type NamedSwap, swapsOf } from './swaps.ts'

/** What is to be graded, and against what. */
export interface Plan extends BaselineOptions {
  readonly services: readonly Service[]
  readonly choice: Choice
  /** Verdicts of an earlier grade that still count, by the swap's id. */
  readonly known: ReadonlyMap<string, Known>
}

/** What is known once the suite has passed against the double as it is. */
export interface Prepared {
  readonly baseline: Baseline
  /** Swaps to be run, in the order of their ids. */
  readonly toRun: readonly NamedSwap[]
  /** Every swap that was asked for, as it stands before anything is run. */
  readonly judged: ReadonlyMap<string, SwapResult>
}

/**
 * Runs a suite against the double as it is, and finds out which swaps it can meet. `undefined` if
 * it was stopped.
 * @throws {CannotGrade} if the suite does not pass, or no swap is asked for.
 */
export async function prepare(plan: Plan): Promise<Prepared | undefined> {
  const { services, choice, known } = plan
  const wanted = among(services.flatMap(swapsOf), choice)
  if (wanted.length === 0) {
    throw new CannotGrade(
      `no rule, mutant or alternative begins with "${choice.only}". \`dublor grade --list\` lists them.`,
    )
  }
  const baseline = await baselineOf(plan)
  if (baseline === undefined) return undefined
  const rules: Ledger = Object.assign({}, ...services.map((service) => service.rules))
  const hash = (swap: NamedSwap) => hashOf(swap, rules[swap.rule])
  const isReached = (swap: NamedSwap) => baseline.heard.some((heard) => heard.reaches(swap))
  const isKnown = (swap: NamedSwap) => known.get(swap.id)?.hash === hash(swap)
  const reached = wanted.filter(isReached)
  const judged = wanted.map((swap): SwapResult => {
    const { id, rule, kind, says } = swap
    const requests = baseline.heard.map((heard) => heard.met(swap)).find((met) => met.length > 0)
    const of = { id, rule, kind, says, ...keyOf(swap), requests: requests ?? [], hash: hash(swap) }
    if (!isReached(swap)) return { ...of, verdict: 'notReached' }
    const earlier = known.get(id)
    if (earlier === undefined || earlier.hash !== of.hash) return { ...of, verdict: 'notRun' }
    return { ...of, ...earlier, reused: true }
  })
  return {
    baseline,
    toRun: sampleOf(reached, choice).filter((swap) => !isKnown(swap)),
    judged: new Map(judged.map((each) => [each.id, each])),
  }
}

function keyOf(swap: NamedSwap): Pick<SwapResult, 'key'> {
  const { place, key } = ('answers' in swap && swap.answers) || {}
  return place === undefined || key === undefined ? {} : { key: { name: key, place } }
}

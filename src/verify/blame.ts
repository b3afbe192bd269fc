import type { Double } from './double.ts'
import type { Explanation } from './explanation.ts'
import { type Pair, pair } from './pair.ts'
import type { Played } from './play.ts'
import { progressOf, rulesIn, rulesOf } from './progress.ts'

/** What is known when experiments have come to their end. */
export interface Known {
  /** Cases that the target passes. */
  readonly passed: readonly Played[]
  readonly double: Double
  /** The swaps with which the double answers most like the target. */
  readonly inForce: readonly string[]
  /** Their rules. */
  readonly found: readonly string[]
}

/** A failing case, and how suspect each rule is in it, from 0 to 1. */
interface Suspicion {
  readonly played: Played
  readonly of: ReadonlyMap<string, number>
}

/**
 * Blames cases that nothing else explains on as few rules as will do. Suspect is the rule that a
 * case proves, those that the double names in the first answer that differs, and, less so, those
 * that it named before. A rule is the less suspect the more passing cases speak for it.
 */
export async function blame(failed: readonly Played[], known: Known): Promise<Explanation[]> {
  const { passed, double, inForce } = known
  const suspicions: Suspicion[] = []
  for (const played of failed) {
    suspicions.push({ played, of: suspicionOf(played, await double.play(played, inForce)) })
  }
  const cleared = new Map<string, number>()
  for (const each of failed.length === 0 ? [] : passed) {
    for (const rule of clearedBy(pair(each.exchanges, (await double.play(each)).exchanges))) {
      cleared.set(rule, (cleared.get(rule) ?? 0) + 1)
    }
  }
  const explanations: Explanation[] = []
  let rest = suspicions
  while (rest.length > 0) {
    const rule = mostSuspect(rest, cleared, known.found)
    const cases = rest.filter(({ of }) => of.has(rule)).map(({ played }) => played)
    explanations.push({ rule, like: undefined, given: inForce, cases })
    rest = rest.filter(({ of }) => !of.has(rule))
  }
  return explanations
}

function suspicionOf(target: Played, double: Played): Suspicion['of'] {
  const { first } = progressOf(target, double)
  const named = new Map([...rulesOf(double)].map((rule) => [rule, 0.5]))
  if (first !== undefined) for (const rule of rulesIn(first.double)) named.set(rule, 1)
  const isLast = first === undefined || first.asked === target.exchanges.at(-1)
  if (isLast) named.set(target.rule, 1)
  return named
}

/** The rules that a case speaks for: named where an answer is the same, and nowhere else. */
function clearedBy(pairs: readonly Pair[]): Set<string> {
  const named = (isSame: boolean) =>
    pairs.filter((each) => each.isSame === isSame).flatMap(({ double }) => rulesIn(double))
  const suspect = new Set(named(false))
  return new Set(named(true).filter((rule) => !suspect.has(rule)))
}

/** By Ochiai's measure, as it is used to find the faulty line of a program from failing tests. */
function mostSuspect(
  cases: readonly Suspicion[],
  cleared: ReadonlyMap<string, number>,
  found: readonly string[],
): string {
  const proved = [...new Set(cases.map(({ played }) => played.rule))]
  const others = proved.filter((rule) => !found.includes(rule))
  const score = (rule: string) => {
    const weight = cases.reduce((sum, { of }) => sum + (of.get(rule) ?? 0), 0)
    return weight / Math.sqrt(cases.length * (weight + (cleared.get(rule) ?? 0)))
  }
  return (others.length > 0 ? others : proved).reduce((best, rule) =>
    score(rule) > score(best) ? rule : best,
  )
}

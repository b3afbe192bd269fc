import type { Double } from './double.ts'
import type { Explanation } from './explanation.ts'
import { type Pair, pair } from './pair.ts'
import type { Played } from './play.ts'
import { progressOf, rulesIn, rulesOf } from './progress.ts'

/**
 * Blames cases that nothing else explains on as few rules as will do. Suspect is the rule that a
 * case proves, those that the double names in the first answer that differs, and, less so, those
 * that it named before. A rule is the less suspect the more passing cases name it.
 */
export async function blame(
  failed: readonly Played[],
  passed: readonly Played[],
  double: Double,
  inForce: readonly string[],
): Promise<Explanation[]> {
  const suspicions: { readonly played: Played; readonly of: ReadonlyMap<string, number> }[] = []
  for (const played of failed) {
    suspicions.push({ played, of: suspicion(played, await double.play(played, inForce)) })
  }
  const cleared = new Map<string, number>()
  for (const each of passed) {
    for (const rule of clearedBy(pair(each.exchanges, (await double.play(each)).exchanges))) {
      cleared.set(rule, (cleared.get(rule) ?? 0) + 1)
    }
  }
  const explanations: Explanation[] = []
  let rest = suspicions
  while (rest.length > 0) {
    const rule = mostSuspect(rest, cleared)
    const cases = rest.filter(({ of }) => of.has(rule)).map(({ played }) => played)
    explanations.push({ rule, like: undefined, cases })
    rest = rest.filter(({ of }) => !of.has(rule))
  }
  return explanations
}

/** How suspect each rule is in one case, from 0 to 1. */
function suspicion(target: Played, double: Played): Map<string, number> {
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
  cases: readonly { readonly played: Played; readonly of: ReadonlyMap<string, number> }[],
  cleared: ReadonlyMap<string, number>,
): string {
  const proved = [...new Set(cases.map(({ played }) => played.rule))]
  const score = (rule: string) => {
    const weight = cases.reduce((sum, { of }) => sum + (of.get(rule) ?? 0), 0)
    return weight / Math.sqrt(cases.length * (weight + (cleared.get(rule) ?? 0)))
  }
  return proved.reduce((best, rule) => (score(rule) > score(best) ? rule : best))
}

import type { NamedSwap } from '../grading/swaps.ts'
import type { Double } from './double.ts'
import type { Explanation } from './explanation.ts'
import { unexpectedPair } from './pair.ts'
import type { Played } from './play.ts'
import { progressOf, rulesIn } from './progress.ts'
import { Trial } from './trial.ts'

/**
 * Finds the fewest rules that explain why cases fail on a target. First by experiment: a mutant or
 * an alternative with which a double answers as the target does, and fails nothing that the target
 * passes, says what the target does. It stays in force while the rest is explained, because a
 * target may differ in many things at once. A case that no experiment explains speaks of the rule
 * that it proves, unless it failed before that came up; then it explains nothing.
 */
export async function explain(
  played: readonly Played[],
  double: Double,
  swaps: readonly NamedSwap[],
): Promise<Explanation[]> {
  const passed = played.filter(({ end }) => end.kind === 'passed')
  const found: Explanation[] = []
  const unexplained: Played[] = []
  let inForce: readonly string[] = []
  let rest = await shortestFirst(played, double)
  while (rest[0] !== undefined) {
    const probe = rest[0]
    const trial = new Trial(double, inForce, passed, rest)
    const like = await trial.best(probe, swaps)
    if (like === undefined) {
      unexplained.push(probe)
      rest = rest.slice(1)
    } else {
      const cases = await trial.completedBy(like)
      const seen = cases.includes(probe) ? cases : [probe, ...cases]
      found.push({ rule: like.rule, like, given: inForce, cases: seen })
      inForce = [...inForce, like.id]
      rest = rest.filter((each) => !cases.includes(each))
    }
  }
  for (const each of unexplained) {
    if (!isAboutItsRule(each, await double.play(each, inForce))) continue
    found.push({ rule: each.rule, like: undefined, given: inForce, cases: [each] })
  }
  return byRule(found)
}

/**
 * Whether a case failed where its rule comes up: at an answer that names it on the double, or at the
 * last, for there are rules that no answer names. Whatever it asked before only prepares that.
 */
function isAboutItsRule(target: Played, double: Played): boolean {
  const failed = unexpectedPair(target, double)?.double
  if (failed === undefined || failed === double.exchanges.at(-1)?.answered) return true
  return rulesIn(failed).includes(target.rule)
}

/** One explanation for each rule, like the first swap that was found for it. */
function byRule(all: readonly Explanation[]): Explanation[] {
  const rules = [...new Set(all.map(({ rule }) => rule))]
  return rules.map((rule) => {
    const those = all.filter((each) => each.rule === rule)
    const [first] = those as [Explanation]
    return { ...first, cases: [...new Set(those.flatMap(({ cases }) => cases))] }
  })
}

/** The cases that fail, those before others whose answers differ earlier: they hang on the least. */
async function shortestFirst(played: readonly Played[], double: Double): Promise<Played[]> {
  const failed = played.filter(({ end }) => end.kind === 'failed')
  const lengths = new Map<Played, number>()
  for (const each of failed) {
    lengths.set(each, progressOf(each, await double.play(each)).same)
  }
  return failed.toSorted((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0))
}

import type { NamedSwap } from '../grading/swaps.ts'
import { mostBlamed } from './blame.ts'
import type { Double } from './double.ts'
import type { Explanation } from './explanation.ts'
import type { Otherwise } from './otherwise.ts'
import type { Played } from './play.ts'
import { progressOf } from './progress.ts'
import { Trial } from './trial.ts'

/**
 * Finds the fewest rules that explain why cases fail on a target. First by experiment: a mutant or
 * an alternative with which a double answers as the target does, and fails nothing that the target
 * passes, says what the target does. It stays in force while the rest is explained, because a
 * target may differ in many things at once. Where no experiment explains anything more, the rule
 * that is blamed most is one; what differs for it is passed over from then on, and the experiments
 * go on. A case that failed before its rule came up, and not for another one, explains nothing.
 */
export async function explain(
  played: readonly Played[],
  double: Double,
  swaps: readonly NamedSwap[],
): Promise<Explanation[]> {
  const passed = played.filter(({ end }) => end.kind === 'passed')
  const found: Explanation[] = []
  const known: Otherwise[] = []
  let inForce: readonly string[] = []
  let rest = await shortestFirst(played, double)
  while (rest.length > 0) {
    const unexplained: Played[] = []
    while (rest[0] !== undefined) {
      const probe = rest[0]
      const trial = new Trial(double, inForce, passed, rest, known)
      const like = await trial.best(probe, swaps)
      if (like === undefined) {
        unexplained.push(probe)
        rest = rest.slice(1)
      } else {
        const completed = await trial.completedBy(like)
        const cases = completed.includes(probe) ? completed : [probe, ...completed]
        found.push({ rule: like.rule, like, given: inForce, cases })
        inForce = [...inForce, like.id]
        rest = rest.filter((each) => !cases.includes(each))
      }
    }
    const blamed = await mostBlamed(unexplained, played, double, inForce)
    if (blamed === undefined) break
    const { otherwise, cases } = blamed
    found.push({ rule: otherwise.rule, like: undefined, given: inForce, cases })
    known.push(otherwise)
    rest = unexplained.filter((each) => !cases.includes(each))
  }
  return byRule(found)
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

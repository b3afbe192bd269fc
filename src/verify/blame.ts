import type { Double } from './double.ts'
import type { Otherwise } from './otherwise.ts'
import { pair, unexpectedPair } from './pair.ts'
import type { Played } from './play.ts'
import { namesUnlike } from './reason.ts'
import { rulesIn } from './rules-in.ts'

/** A rule that a target keeps otherwise, and the cases that fail for it. */
export interface Blamed {
  readonly otherwise: Otherwise
  readonly cases: readonly Played[]
}

/**
 * Of the rules that fail a case of their own, the one that is surest not to hold: it has a part in many
 * answers that are not as on the double, and in few others; then the one for which the most cases fail.
 * Another rule's case fails for it if it fails at such an answer, and nothing more differs there.
 * `undefined` where no case got as far as its rule.
 */
export async function mostBlamed(
  unexplained: readonly Played[],
  played: readonly Played[],
  double: Double,
  inForce: readonly string[],
): Promise<Blamed | undefined> {
  const failures = new Map<Played, Failure>()
  for (const each of unexplained) {
    failures.set(each, failureOf(each, await double.play(each, inForce)))
  }
  const suspicions = await suspicionsOf(played, double, inForce)
  let best: (Blamed & { readonly score: readonly [number, number] }) | undefined
  for (const rule of new Set(unexplained.map((each) => each.rule))) {
    const own = unexplained.filter(
      (each) => each.rule === rule && failures.get(each)?.isAboutItsRule,
    )
    if (own.length === 0) continue
    const names = own.flatMap((each) => failures.get(each)?.names ?? [])
    const cases = unexplained.filter(
      (each) => own.includes(each) || failsFor(rule, names, failures.get(each)),
    )
    const score = [suspicions.get(rule) ?? 0, cases.length] as const
    if (best === undefined || isGreater(score, best.score)) {
      best = { otherwise: { rule, names }, cases, score }
    }
  }
  return best
}

interface Failure {
  /** What differs in the answer that a case fails for; none if it was not answered. */
  readonly names: readonly string[]
  /** The rules that have a part in it. */
  readonly rules: readonly string[]
  /**
   * Whether a case fails where its rule comes up: at an answer that names it, or at the last, for
   * there are rules that no answer names. Whatever it asked before only prepares that.
   */
  readonly isAboutItsRule: boolean
}

function failureOf(target: Played, double: Played): Failure {
  const failed = unexpectedPair(target, double)
  if (failed === undefined) return { names: [], rules: [], isAboutItsRule: true }
  const rules = rulesIn(failed.double)
  const isLast = failed.double === double.exchanges.at(-1)?.answered
  return {
    names: namesUnlike(failed.target, failed.double),
    rules,
    isAboutItsRule: isLast || rules.includes(target.rule),
  }
}

const failsFor = (rule: string, names: readonly string[], failure?: Failure): boolean =>
  failure?.rules.includes(rule) === true && failure.names.every((name) => names.includes(name))

/**
 * By rule: how suspicious it is, by the answers in which it has a part. It is what is known as
 * Ochiai's coefficient, but for what all have in common.
 */
async function suspicionsOf(
  played: readonly Played[],
  double: Double,
  inForce: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, { unlike: number; all: number }>()
  for (const each of played) {
    const other = await double.play(each, inForce)
    for (const { double: answered, isSame } of pair(each.exchanges, other.exchanges)) {
      for (const rule of rulesIn(answered)) {
        const count = counts.get(rule) ?? { unlike: 0, all: 0 }
        counts.set(rule, count)
        count.all += 1
        if (!isSame) count.unlike += 1
      }
    }
  }
  return new Map([...counts].map(([rule, { unlike, all }]) => [rule, unlike / Math.sqrt(all)]))
}

const isGreater = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] === other[0] ? one[1] > other[1] : one[0] > other[0]

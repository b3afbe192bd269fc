import type { NamedSwap } from '../grading/swaps.ts'
import type { Double } from './double.ts'
import type { Otherwise } from './otherwise.ts'
import type { Played } from './play.ts'
import { progressOf, rulesOf } from './progress.ts'

interface Scored {
  readonly swap: NamedSwap
  /** Greater is better, the first number before the others. */
  readonly score: readonly number[]
}

/** Experiments with one more swap in force on the double. */
export class Trial {
  readonly #double: Double
  readonly #inForce: readonly string[]
  readonly #passed: readonly Played[]
  readonly #failed: readonly Played[]
  readonly #known: readonly Otherwise[]

  /** `passed` and `failed` are cases as the target plays them, those failed that are unexplained. */
  constructor(
    double: Double,
    inForce: readonly string[],
    passed: readonly Played[],
    failed: readonly Played[],
    known: readonly Otherwise[] = [],
  ) {
    this.#double = double
    this.#inForce = inForce
    this.#passed = passed
    this.#failed = failed
    this.#known = known
  }

  /** The swap that explains a case, and the most others; `undefined` if none explains it. */
  async best(probe: Played, swaps: readonly NamedSwap[]): Promise<NamedSwap | undefined> {
    const scored: Scored[] = []
    for (const swap of swaps) {
      if (await this.#helps(probe, swap)) scored.push({ swap, score: await this.#score(swap) })
    }
    scored.sort((a, b) => compare(b.score, a.score))
    while (scored[0] !== undefined) {
      const { score } = scored[0]
      const equals = scored.filter((each) => compare(each.score, score) === 0)
      const found = await this.#likeliest(equals.map(({ swap }) => swap))
      if (found !== undefined) return found
      scored.splice(0, equals.length)
    }
    return undefined
  }

  /**
   * The cases that go on the double as they go on the target once a swap is in force, those among
   * them in which its rule seemed to have no part.
   */
  async completedBy({ id, service }: NamedSwap): Promise<Played[]> {
    const complete: Played[] = []
    for (const each of this.#failed) {
      if (each.service !== service) continue
      const now = await this.#double.play(each, [...this.#inForce, id])
      if (progressOf(each, now, this.#known).complete) complete.push(each)
    }
    return complete
  }

  /** Whether a case goes further as on the target than it does without the swap. */
  async #helps(probe: Played, swap: NamedSwap): Promise<boolean> {
    if (this.#inForce.includes(swap.id) || !(await this.#isTouched(probe, swap))) return false
    const before = progressOf(probe, await this.#double.play(probe, this.#inForce), this.#known)
    const after = progressOf(probe, await this.#with(probe, swap), this.#known)
    return after.complete || after.same > before.same
  }

  async #score(swap: NamedSwap): Promise<number[]> {
    let length = 0
    for (const each of this.#failed) {
      const isTouched = await this.#isTouched(each, swap)
      if (isTouched && progressOf(each, await this.#with(each, swap), this.#known).complete)
        length += 1
    }
    const isProved = this.#failed.some(({ rule }) => rule === swap.rule)
    return [length, isProved ? 1 : 0]
  }

  /** Of swaps that explain as much, the one that answers most often as the target where cases pass. */
  async #likeliest(swaps: readonly NamedSwap[]): Promise<NamedSwap | undefined> {
    let best: { swap: NamedSwap; score: readonly number[] } | undefined
    for (const swap of swaps) {
      const differing = await this.#differing(swap)
      if (differing === undefined) continue
      const score = [-differing, swap.kind === 'alternative' ? 1 : 0]
      if (best === undefined || compare(score, best.score) > 0) best = { swap, score }
    }
    return best?.swap
  }

  /**
   * In how many cases that the target passes the swap answers otherwise than the target; `undefined`
   * if one of them fails with it, for then the target does something else.
   */
  async #differing(swap: NamedSwap): Promise<number | undefined> {
    let count = 0
    for (const each of this.#passed) {
      const { end, ...played } = await this.#with(each, swap)
      if (end.kind !== 'passed') return undefined
      if (!progressOf(each, { ...played, end }, this.#known).complete) count += 1
    }
    return count
  }

  /** Whether the swap's rule has a part in a case: it hardly changes what it has no part in. */
  async #isTouched(each: Played, { service, rule }: NamedSwap): Promise<boolean> {
    return each.service === service && rulesOf(await this.#double.play(each)).has(rule)
  }

  async #with(each: Played, swap: NamedSwap): Promise<Played> {
    const touched = await this.#isTouched(each, swap)
    return this.#double.play(each, touched ? [...this.#inForce, swap.id] : this.#inForce)
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

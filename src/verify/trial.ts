import type { NamedSwap } from '../grading/swaps.ts'
import type { Double } from './double.ts'
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

  /** `passed` and `failed` are cases as the target plays them, those failed that are unexplained. */
  constructor(
    double: Double,
    inForce: readonly string[],
    passed: readonly Played[],
    failed: readonly Played[],
  ) {
    this.#double = double
    this.#inForce = inForce
    this.#passed = passed
    this.#failed = failed
  }

  /** The swap that explains a case, and the most others; `undefined` if none explains it. */
  async best(probe: Played, swaps: readonly NamedSwap[]): Promise<NamedSwap | undefined> {
    const scored: Scored[] = []
    for (const swap of swaps) {
      if (await this.#helps(probe, swap)) scored.push({ swap, score: await this.#score(swap) })
    }
    for (const { swap } of scored.sort((a, b) => compare(b.score, a.score))) {
      if (!(await this.#isRefuted(swap))) return swap
    }
    return undefined
  }

  /** The cases that go on the double as they go on the target once a swap is in force. */
  async completedBy(swap: NamedSwap): Promise<Played[]> {
    const complete: Played[] = []
    for (const each of this.#failed) {
      if (await this.#isTouched(each, swap)) {
        const { complete: isComplete } = progressOf(each, await this.#with(each, swap))
        if (isComplete) complete.push(each)
      }
    }
    return complete
  }

  /** Whether a case goes further as on the target than it does without the swap. */
  async #helps(probe: Played, swap: NamedSwap): Promise<boolean> {
    if (this.#inForce.includes(swap.id) || !(await this.#isTouched(probe, swap))) return false
    const before = progressOf(probe, await this.#double.play(probe, this.#inForce))
    const after = progressOf(probe, await this.#with(probe, swap))
    return after.complete || after.same > before.same
  }

  async #score(swap: NamedSwap): Promise<number[]> {
    const { length } = await this.completedBy(swap)
    const own = this.#failed.filter(({ rule }) => rule === swap.rule).length
    return [length, own > 0 ? 1 : 0, swap.kind === 'alternative' ? 1 : 0]
  }

  /** Whether the target passes a case that fails with the swap. */
  async #isRefuted(swap: NamedSwap): Promise<boolean> {
    for (const each of this.#passed) {
      if (await this.#isTouched(each, swap)) {
        const { end } = await this.#with(each, swap)
        if (end.kind !== 'passed') return true
      }
    }
    return false
  }

  /** Whether the swap's rule has a part in a case: it cannot change what it has no part in. */
  async #isTouched(each: Played, { service, rule }: NamedSwap): Promise<boolean> {
    return each.service === service && rulesOf(await this.#double.play(each)).has(rule)
  }

  #with(each: Played, swap: NamedSwap): Promise<Played> {
    return this.#double.play(each, [...this.#inForce, swap.id])
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

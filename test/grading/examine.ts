import type { App } from '../../src/app.ts'
import type { NamedSwap } from '../../src/grading/swaps.ts'
import type { Played } from './record.ts'
import { type Difference, replay } from './replay.ts'
import { replacedBy } from './watched.ts'

/** What a swap changes in the cases of the contracts. */
export interface Effect {
  readonly all: readonly Difference[]
  /** What is answered otherwise in cases that neither prove its rule nor name it. */
  readonly strayed: readonly Difference[]
  /** What is answered with a 5xx that was not before. */
  readonly broken: readonly Difference[]
}

/** Replays every case that a swap can change. */
export async function examine(
  app: App,
  cases: readonly Played[],
  swap: NamedSwap,
): Promise<Effect> {
  const replaced = replacedBy(swap)
  const reaching = cases.filter(({ reached }) => replaced.some((what) => reached.has(what)))
  const differences: Difference[] = []
  for (const played of reaching) differences.push(...(await replay(app, played, [swap.id])))
  const proves = ({ rule }: Played) => rule === swap.rule
  return {
    all: differences,
    strayed: differences.filter((each) => !proves(each.case) && !each.case.named.has(swap.rule)),
    broken: differences.filter(({ before, now }) => now.status >= 500 && before.status < 500),
  }
}

/** Whether all that is answered otherwise by one swap is answered in the very same way by another. */
export function isWithin(one: Effect, other: Effect): boolean {
  const key = ({ case: { sandbox }, place }: Difference) => `${sandbox} ${place}`
  const answers = new Map(other.all.map((each) => [key(each), JSON.stringify(each.now)]))
  return one.all.every((each) => answers.get(key(each)) === JSON.stringify(each.now))
}

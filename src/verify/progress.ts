import type { Otherwise } from './otherwise.ts'
import { type Pair, pair } from './pair.ts'
import type { Played } from './play.ts'
import { rulesIn } from './rules-in.ts'

/** How far a case goes on the target as it does on a double. */
export interface Progress {
  /** How many answers are the same before the first that is not. */
  readonly same: number
  /** Whether all are, and the case ends as it does there. */
  readonly complete: boolean
  /** The first answer that is not the same. */
  readonly first: Pair | undefined
}

/** Compares a case as the target plays it with the same case as a double plays it. */
export function progressOf(
  target: Played,
  double: Played,
  known: readonly Otherwise[] = [],
): Progress {
  const pairs = pair(target.exchanges, double.exchanges, known)
  const found = pairs.findIndex(({ isSame }) => !isSame)
  return {
    same: found === -1 ? pairs.length : found,
    complete: found === -1 && target.end.kind === double.end.kind,
    first: pairs[found],
  }
}

/** Every rule that had a part in a case as a double plays it, the one that it proves among them. */
export const rulesOf = ({ rule, exchanges }: Played): ReadonlySet<string> =>
  new Set([rule, ...exchanges.flatMap(({ answered }) => (answered ? rulesIn(answered) : []))])

import type { Answered, Exchange } from '../../contracts/exchange.ts'
import { isKnown, type Otherwise } from './otherwise.ts'
import { gist, placeOf } from './same.ts'

/** The same request, asked of the target and of the double. */
export interface Pair {
  readonly asked: Exchange
  readonly target: Answered
  readonly double: Answered
  readonly isSame: boolean
}

/**
 * Pairs what a case asked of the target with what it asked of the double, in their order. Where a
 * case asks over and over until something happens, one may have been asked more than the other:
 * what has no counterpart is passed over. What is known to be otherwise counts as the same.
 */
export function pair(
  target: readonly Exchange[],
  double: readonly Exchange[],
  known: readonly Otherwise[] = [],
): Pair[] {
  const pairs: Pair[] = []
  let place = 0
  for (const asked of target) {
    const found = double.findIndex((each, index) => index >= place && isLike(asked, each))
    const other = double[found]
    if (other?.answered === undefined || asked.answered === undefined) continue
    place = found + 1
    const isSame =
      gist(asked, asked.answered) === gist(other, other.answered) ||
      isKnown(known, asked.answered, other.answered)
    pairs.push({ asked, target: asked.answered, double: other.answered, isSame })
  }
  return pairs
}

/**
 * The request that a case fails for: the one of whose answer something was expected that does not
 * hold, or else the last that both asked, because a case says then that something is not right.
 */
export function unexpectedPair(target: Sides, double: Sides): Pair | undefined {
  const pairs = pair(target.exchanges, double.exchanges)
  return pairs.find(({ asked }) => asked.isUnexpected) ?? pairs.at(-1)
}

interface Sides {
  readonly exchanges: readonly Exchange[]
}

const isLike = (one: Exchange, other: Exchange): boolean =>
  one.as === other.as && placeOf(one) === placeOf(other)

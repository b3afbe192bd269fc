import type { BaseCollection, Key, Row } from '../../sandbox/fixture.ts'

/**
 * A collection of `count` records that are computed, not kept: those of `first`, then one for
 * each number beyond. Costs neither time to start nor memory, whatever the count.
 * `numberOf` gives the number that belongs to a key; only a whole one belongs to a record.
 */
export function computed(
  count: number,
  first: BaseCollection,
  record: (n: number) => Row,
  numberOf: (key: Key) => number | undefined,
): BaseCollection {
  const beyond = (key: Key): number | undefined => {
    const n = numberOf(key)
    return Number.isInteger(n) && (n as number) > first.size && (n as number) <= count
      ? n
      : undefined
  }
  return {
    size: Math.max(count, first.size),
    lastId: Math.max(count, first.lastId),
    get(key) {
      const kept = first.get(key)
      if (kept !== undefined) return kept
      const n = beyond(key)
      return n === undefined ? undefined : record(n)
    },
    placeOf(key) {
      const n = first.placeOf(key) === undefined ? beyond(key) : undefined
      return n === undefined ? first.placeOf(key) : n - 1
    },
    at: (index) => (index < first.size ? first.at(index) : record(index + 1)),
  }
}

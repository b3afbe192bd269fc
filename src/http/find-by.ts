import type { Parts } from '../sandbox/collections.ts'
import type { Key, Row } from '../sandbox/fixture.ts'
import { Pace } from '../turns.ts'
import { changedIndexOf } from './changed-index.ts'
import type { FieldIndex, Value } from './field-index.ts'
import { mostAtOnce, Unfinished } from './looking.ts'

/**
 * The records of a collection that have a value in a field, oldest first. `index` is that of the
 * fixture's records, whose keys stand in `keyField`.
 * @throws {Unfinished} if there is too much left to be read.
 */
export function findBy(
  index: FieldIndex,
  { overlay }: Parts,
  keyField: string,
  value: Value,
): Iterable<Row> {
  const changed = overlay && changedIndexOf(overlay, index.field)
  const work = (pace: Pace) => index.goOn(pace) && (changed?.goOn(pace) ?? true)
  if (index.left > mostAtOnce || !work(new Pace())) throw new Unfinished(work)
  if (overlay === undefined || changed === undefined) return index.find(value)
  const isUnchanged = (row: Row) => !overlay.rows.has(row[keyField] as Key)
  return merged(index.find(value), isUnchanged, changed.find(value))
}

/** Records of two lists, each in the order of their ids, in that order. */
function* merged(
  base: Iterable<Row>,
  isUnchanged: (row: Row) => boolean,
  changed: readonly Row[],
): Generator<Row> {
  let next = 0
  for (const row of base) {
    if (!isUnchanged(row)) continue
    for (let other = changed[next]; other !== undefined; other = changed[next]) {
      if (Number(other['id']) > Number(row['id'])) break
      yield other
      next += 1
    }
    yield row
  }
  yield* changed.slice(next)
}

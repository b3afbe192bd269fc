import type { Clock } from '../../sandbox/clock.ts'
import type { Key, Row } from '../../sandbox/fixture.ts'
import { sizeOfRow } from '../../sandbox/size.ts'
import type { Settings } from '../../sandbox/snapshot.ts'

/** One record of a collection; `null` for one that is gone. */
export type KeptRow = readonly [collection: string, key: Key, row: Row | null]

/** Records of one life of a sandbox: a reset or a restore begins another life. */
export interface KeptRows {
  readonly life: number
  readonly rows: readonly KeptRow[]
}

/** How a sandbox differs from its fixture: its records are those of a life. */
export interface KeptDifferences extends Settings {
  readonly life: number
  readonly clock: Clock
  /** The highest id given so far, by collection, where the records do not tell. */
  readonly lastIds?: Readonly<Record<string, number>>
  /** The collections of which nothing of the fixture is left but what is among the records. */
  readonly emptied?: readonly string[]
}

/** What a sandbox is besides its records, and which life it is in. */
export interface KeptWorld extends KeptDifferences {
  readonly sandbox: string
  readonly fixture: string
  /** What it goes back to, in a life of its own in which nothing happens any more. */
  readonly before?: KeptDifferences
}

/** A sandbox that is no more. */
export interface Forgotten {
  readonly forgotten: string
}

/** What a file of the log consists of. A later one about the same thing makes an earlier one worthless. */
export type Operation = KeptRows | KeptWorld | Forgotten

/** The name of a record among those of its life. */
export const subjectOf = ([collection, key]: KeptRow): string =>
  `${collection}${typeof key === 'number' ? '#' : '$'}${key}`

/** How many records and sandboxes an operation is about. */
export const weightOf = (operation: Operation): number =>
  'rows' in operation ? operation.rows.length : 1

/** What the records of operations take in memory, about, in bytes. */
export function sizeOfOperations(operations: readonly Operation[]): number {
  let size = 0
  for (const operation of operations) {
    if (!('rows' in operation)) continue
    for (const [, , row] of operation.rows) size += sizeOfRow(row)
  }
  return size
}

import type { Key, Row } from '../../sandbox/fixture.ts'
import type { CollectionState, Snapshot } from '../../sandbox/snapshot.ts'
import { type KeptRow, type KeptWorld, type Operation, subjectOf } from './operation.ts'

/** A sandbox as a log has it. */
export interface Replayed {
  readonly name: string
  readonly life: number
  readonly snapshot: Snapshot
}

/** The highest number of a life in a log, whether it counts or not; 0 for none. */
export const lastLifeIn = (operations: readonly Operation[]): number =>
  operations.reduce((last, each) => Math.max(last, 'life' in each ? each.life : 0), 0)

/** Works out from a log, oldest operation first, what every sandbox was at its end. */
export function replay(operations: readonly Operation[]): Replayed[] {
  const worlds = new Map<string, KeptWorld>()
  const lives = new Map<number, Map<string, KeptRow>>()
  for (const operation of operations) {
    if ('rows' in operation) {
      const rows = lives.get(operation.life) ?? new Map<string, KeptRow>()
      lives.set(operation.life, rows)
      for (const row of operation.rows) rows.set(subjectOf(row), row)
    } else if ('forgotten' in operation) worlds.delete(operation.forgotten)
    else worlds.set(operation.sandbox, operation)
  }
  return [...worlds.values()].map(({ sandbox: name, life, lastIds = {}, ...world }) => ({
    name,
    life,
    snapshot: { ...world, collections: collectionsOf(lives.get(life)?.values() ?? [], lastIds) },
  }))
}

function collectionsOf(rows: Iterable<KeptRow>, lastIds: Readonly<Record<string, number>>) {
  const byName = new Map<string, [Key, Row | null][]>()
  for (const [collection, key, row] of rows) {
    const kept = byName.get(collection) ?? []
    byName.set(collection, kept)
    kept.push([key, row])
  }
  const collections: Record<string, CollectionState> = {}
  for (const [name, kept] of byName) {
    // Emptying old files puts records at the end; by their ids they are in the order of their making.
    kept.sort(([, a], [, b]) => idOf(a) - idOf(b))
    collections[name] = {
      lastId: Math.max(idOf(kept.at(-1)?.[1] ?? null), lastIds[name] ?? 0),
      rows: kept,
    }
  }
  return collections
}

const idOf = (row: Row | null): number => (typeof row?.['id'] === 'number' ? row['id'] : 0)

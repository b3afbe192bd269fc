import type { Key, Row } from '../../sandbox/fixture.ts'
import type { CollectionState, Differences, Snapshot } from '../../sandbox/snapshot.ts'
import type { Lives } from './kept.ts'
import {
  type KeptDifferences,
  type KeptRow,
  type KeptWorld,
  type Operation,
  subjectOf,
} from './operation.ts'

/** A sandbox as a log has it. */
export interface Replayed {
  readonly name: string
  readonly lives: Lives
  readonly snapshot: Snapshot
}

/** The highest number of a life in a log, whether it counts or not; 0 for none. */
export function lastLifeIn(operations: readonly Operation[]): number {
  let last = 0
  for (const operation of operations) {
    if ('life' in operation) last = Math.max(last, operation.life)
    if ('sandbox' in operation) last = Math.max(last, operation.before?.life ?? 0)
  }
  return last
}

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
  const readDifferences = (kept: KeptDifferences): Differences => {
    const { life, lastIds = {}, emptied = [], ...rest } = kept
    const rows = lives.get(life)?.values() ?? []
    return { ...rest, collections: collectionsOf(rows, lastIds, emptied) }
  }
  return [...worlds.values()].map(({ sandbox: name, fixture, before, ...now }) => ({
    name,
    lives: { now: now.life, before: before?.life },
    snapshot: {
      fixture,
      ...readDifferences(now),
      ...(before !== undefined && { before: readDifferences(before) }),
    },
  }))
}

function collectionsOf(
  rows: Iterable<KeptRow>,
  lastIds: Readonly<Record<string, number>>,
  emptied: readonly string[],
) {
  const byName = new Map<string, [Key, Row | null][]>(emptied.map((name) => [name, []]))
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
      ...(emptied.includes(name) && { emptied: true }),
      rows: kept,
    }
  }
  return collections
}

const idOf = (row: Row | null): number => (typeof row?.['id'] === 'number' ? row['id'] : 0)

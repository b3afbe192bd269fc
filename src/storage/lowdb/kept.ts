import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Differences } from '../../sandbox/snapshot.ts'
import type { KeptDifferences, KeptRow, KeptRows, KeptWorld } from './operation.ts'

/** How many records are put into one operation when a sandbox is written anew. */
const together = 128

/** The lives of a sandbox: its own, and that of what it goes back to. */
export interface Lives {
  readonly now: number
  readonly before: number | undefined
}

export const livesIn = (lives: Lives | undefined): readonly number[] =>
  lives === undefined ? [] : lives.before === undefined ? [lives.now] : [lives.now, lives.before]

/** A sandbox besides its records. */
export function keptWorld(sandbox: Sandbox, lives: Lives): KeptWorld {
  const { fixture, before, ...now } = sandbox.snapshot()
  const world = { sandbox: sandbox.name, fixture, ...keptDifferences(now, lives.now) }
  return before === undefined || lives.before === undefined
    ? world
    : { ...world, before: keptDifferences(before, lives.before) }
}

function keptDifferences({ collections, ...rest }: Differences, life: number): KeptDifferences {
  const lastIds = Object.fromEntries(
    Object.entries(collections).map(([name, { lastId }]) => [name, lastId]),
  )
  const emptied = Object.keys(collections).filter((name) => collections[name]?.emptied)
  return { life, ...rest, lastIds, ...(emptied.length > 0 && { emptied }) }
}

/** All records of a life. */
export function rowsOf({ collections }: Differences, life: number): KeptRows[] {
  const rows = Object.entries(collections).flatMap(([collection, state]) =>
    state.rows.map(([key, row]): KeptRow => [collection, key, row]),
  )
  const operations: KeptRows[] = []
  for (let first = 0; first < rows.length; first += together) {
    operations.push({ life, rows: rows.slice(first, first + together) })
  }
  return operations
}

import type { Clock } from './clock.ts'
import type { Key, Row } from './fixture.ts'
import { sizeOf, sizeOfRows } from './size.ts'

/** What has changed in one collection: records by key, `null` for one that is gone. */
export interface CollectionState {
  /** The highest id given so far. */
  readonly lastId: number
  /** Set where nothing of the fixture is left but what is among the records. */
  readonly emptied?: true
  readonly rows: readonly (readonly [Key, Row | null])[]
  /** What the rows take, about, in bytes, where that is known. */
  readonly bytes?: number
}

/** How a sandbox differs from what it was when it was made, records apart. */
export interface Settings {
  /** Whether guesses are refused; the server's own setting if left out. */
  readonly strict?: boolean
  /** The faults that are waiting for requests. */
  readonly faults?: readonly unknown[]
  /** The ids of the mutants and alternatives in force. */
  readonly swaps?: readonly string[]
}

/** How a sandbox differs from its fixture. */
export interface Differences extends Settings {
  readonly clock: Clock
  /** By `service.collection`; only those in which something has changed. */
  readonly collections: Readonly<Record<string, CollectionState>>
}

/** All that a sandbox is, apart from its name and its journal. Immutable. */
export interface Snapshot extends Differences {
  readonly fixture: string
  /** What it goes back to, where it is to: `Sandbox.goBack`. */
  readonly before?: Differences
}

/** What settings take, about, in bytes. */
export const sizeOfSettings = ({
  faults,
  swaps,
}: {
  readonly [Name in 'faults' | 'swaps']?: Settings[Name] | undefined
}): number =>
  (faults === undefined ? 0 : sizeOf(faults)) + (swaps === undefined ? 0 : sizeOf(swaps))

/** What a sandbox takes that differs so from its fixture, about, in bytes. */
export function sizeOfDifferences(differences: Differences): number {
  let size = sizeOfSettings(differences)
  for (const { rows, bytes } of Object.values(differences.collections)) {
    size += bytes ?? sizeOfRows(rows)
  }
  return size
}

/** The same, with what it goes back to. */
export const sizeOfSnapshot = ({ before, ...now }: Snapshot): number =>
  sizeOfDifferences(now) + (before === undefined ? 0 : sizeOfDifferences(before))

/** The same differences, of which it is known what they take. */
export function weighed(differences: Differences): Differences {
  const states = Object.entries(differences.collections)
  if (states.every(([, { bytes }]) => bytes !== undefined)) return differences
  const known = states.map(([name, state]) => [name, { ...state, bytes: sizeOfRows(state.rows) }])
  return { ...differences, collections: Object.fromEntries(known) }
}

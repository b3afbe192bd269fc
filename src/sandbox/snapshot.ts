import type { Clock } from './clock.ts'
import type { Key, Row } from './fixture.ts'

/** What has changed in one collection: records by key, `null` for one that is gone. */
export interface CollectionState {
  /** The highest id given so far. */
  readonly lastId: number
  readonly rows: readonly (readonly [Key, Row | null])[]
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

import {
  type BaseCollection,
  type Fixture,
  type Key,
  nothing,
  type Row,
  withId,
} from './fixture.ts'
import { Overlay, valuesOf } from './overlay.ts'
import { sizeOfRow } from './size.ts'
import type { CollectionState, Differences } from './snapshot.ts'

/** One record to be kept, or to be gone: in which collection, under which key. */
export interface Change {
  readonly collection: string
  readonly key: Key
  readonly row: Row | null
}

/** A collection as it is kept. */
export interface Parts {
  readonly base: BaseCollection
  readonly overlay: Overlay | undefined
}

/** The records of a world: those of its fixture, and beside them what has changed, once anything has. */
export class Collections {
  readonly #fixture: Fixture
  #overlays: readonly Overlay[] = none

  constructor(fixture: Fixture, states: Differences['collections'] = {}) {
    this.#fixture = fixture
    const changed = Object.entries(states)
    if (changed.length === 0) return
    this.#overlays = changed.map(([name, state]) => {
      const overlay = new Overlay(name, this.#base(name), state)
      overlay.lastId = Math.max(state.lastId, overlay.lastId)
      return overlay
    })
  }

  get(collection: string, key: Key): Row | undefined {
    return (this.#overlay(collection) ?? this.#base(collection)).get(key)
  }

  all(collection: string, keyField: string): Iterable<Row> {
    const overlay = this.#overlay(collection)
    return overlay === undefined ? valuesOf(this.#base(collection)) : overlay.values(keyField)
  }

  parts(collection: string): Parts {
    const overlay = this.#overlay(collection)
    return { base: overlay?.base ?? this.#base(collection), overlay }
  }

  /** The record of an id, whichever its key is: `keyField` tells it. */
  withId(collection: string, keyField: string, id: number): Row | undefined {
    const { base, overlay } = this.parts(collection)
    for (const row of overlay?.rows.values() ?? []) if (row?.['id'] === id) return row
    const row = withId(base, id)
    return row === undefined || overlay?.rows.has(row[keyField] as Key) ? undefined : row
  }

  nextId(collection: string): number {
    return (this.#overlay(collection) ?? this.#base(collection)).lastId + 1
  }

  /** How many records differ from the fixture. */
  get changed(): number {
    return this.#overlays.reduce((sum, { changed }) => sum + changed, 0)
  }

  get isUnchanged(): boolean {
    return this.#overlays.length === 0
  }

  /** What has changed takes, about, in bytes. */
  get bytes(): number {
    return this.#overlays.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** How many bytes more it takes with these changes. */
  growth(changes: readonly Change[]): number {
    let growth = 0
    for (const { collection, key, row } of changes) {
      growth += this.#overlay(collection)?.growth(key, row) ?? sizeOfRow(row)
    }
    return growth
  }

  commit(changes: readonly Change[]): void {
    for (const { collection, key, row } of changes) {
      let overlay = this.#overlay(collection)
      if (overlay === undefined) {
        overlay = new Overlay(collection, this.#base(collection))
        // A list that is pushed to reserves places for sixteen more.
        this.#overlays = [...this.#overlays, overlay]
      }
      overlay.set(key, row)
    }
  }

  /** Lets every record of a collection be gone, however many the fixture has. Ids go on counting. */
  empty(collection: string): void {
    const others = this.#overlays.filter((each) => each.collection !== collection)
    const emptied = new Overlay(collection, this.#base(collection), { emptied: true })
    emptied.lastId = this.nextId(collection) - 1
    this.#overlays = [...others, emptied]
  }

  /** The collections of which nothing of the fixture is left but what is among the changed records. */
  get emptied(): readonly string[] {
    const overlays = this.#overlays.filter(({ emptied }) => emptied)
    return overlays.map(({ collection }) => collection)
  }

  /** What has changed, by collection. */
  states(): Record<string, CollectionState> {
    const states: Record<string, CollectionState> = {}
    for (const { collection, lastId, emptied, rows, bytes } of this.#overlays) {
      states[collection] = { lastId, ...(emptied && { emptied }), rows: [...rows], bytes }
    }
    return states
  }

  #overlay(collection: string): Overlay | undefined {
    for (const overlay of this.#overlays) if (overlay.collection === collection) return overlay
    return undefined
  }

  #base(collection: string): BaseCollection {
    return this.#fixture.collections.get(collection) ?? nothing
  }
}

const none: readonly Overlay[] = []

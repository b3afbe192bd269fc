import { type Clock, realTime, timeOf } from './clock.ts'
import type { BaseCollection, Fixture, Key, Row } from './fixture.ts'
import { Overlay, valuesOf } from './overlay.ts'

/** One record to be kept: in which collection, under which key. */
export interface Change {
  readonly collection: string
  readonly key: Key
  readonly row: Row
}

const nothing: BaseCollection = {
  size: 0,
  lastId: 0,
  get: () => undefined,
  at: () => {
    throw new RangeError('an empty collection has no records')
  },
}

/**
 * A private world: a fixture plus what has changed in it. Costs nothing of the fixture's size to
 * make or to reset, because changes are kept beside the fixture and only once there are any.
 */
export class Sandbox {
  readonly name: string
  readonly fixture: Fixture
  clock: Clock = realTime
  #overlays: Map<string, Overlay> | undefined

  constructor(name: string, fixture: Fixture) {
    this.name = name
    this.fixture = fixture
  }

  /** Milliseconds since 1970 by the sandbox's own clock. */
  now(): number {
    return timeOf(this.clock)
  }

  get(collection: string, key: Key): Row | undefined {
    const overlay = this.#overlays?.get(collection)
    return overlay === undefined ? this.#base(collection).get(key) : overlay.get(key)
  }

  /** Every record of a collection, oldest first. */
  all(collection: string, keyField: string): Iterable<Row> {
    const overlay = this.#overlays?.get(collection)
    return overlay === undefined ? valuesOf(this.#base(collection)) : overlay.values(keyField)
  }

  nextId(collection: string): number {
    const overlay = this.#overlays?.get(collection)
    return (overlay ?? this.#base(collection)).lastId + 1
  }

  /** Keeps all of the changes, in one step. */
  commit(changes: readonly Change[]): void {
    this.#overlays ??= new Map()
    for (const { collection, key, row } of changes) {
      let overlay = this.#overlays.get(collection)
      if (overlay === undefined) {
        overlay = new Overlay(this.#base(collection))
        this.#overlays.set(collection, overlay)
      }
      overlay.set(key, row)
    }
  }

  /** Back to the fixture: records, ids and clock. */
  reset(): void {
    this.#overlays = undefined
    this.clock = realTime
  }

  #base(collection: string): BaseCollection {
    return this.fixture.collections.get(collection) ?? nothing
  }
}

import type { Journal } from '../journal/journal.ts'
import { type Clock, realTime, timeOf } from './clock.ts'
import type { BaseCollection, Fixture, Key, Row } from './fixture.ts'
import { Overlay, valuesOf } from './overlay.ts'
import type { CollectionState, Differences, Settings, Snapshot } from './snapshot.ts'

/** One record to be kept, or to be gone: in which collection, under which key. */
export interface Change {
  readonly collection: string
  readonly key: Key
  readonly row: Row | null
}

const nothing: BaseCollection = {
  size: 0,
  lastId: 0,
  get: () => undefined,
  placeOf: () => undefined,
  at: () => {
    throw new RangeError('an empty collection has no records')
  },
}

/** A collection as it is kept. */
export interface Parts {
  readonly base: BaseCollection
  readonly overlay: Overlay | undefined
}

/** What hangs on few sandboxes only, so that the others need not pay for it. */
interface Attached {
  settings: Settings
  journal: Journal | undefined
  before: Differences | undefined
}

/**
 * A private world: a fixture plus what has changed in it. Costs nothing of the fixture's size to
 * make or to reset, because changes are kept beside the fixture and only once there are any.
 */
export class Sandbox {
  readonly name: string
  clock: Clock = realTime
  /** Grows with every change of the records, and of what it goes back to. */
  revision = 0
  /** Seconds since 1970 at which somebody last named it. */
  used = 0
  /**
   * Whether it is one of the sandboxes of a server; a guest may become one, and what is gone was one.
   */
  standing: 'guest' | 'kept' | 'gone' = 'guest'
  readonly #first: Fixture
  #fixture: Fixture
  #overlays: Overlay[] | undefined
  #attached: Attached | undefined

  constructor(name: string, fixture: Fixture) {
    this.name = name
    this.#first = fixture
    this.#fixture = fixture
  }

  get fixture(): Fixture {
    return this.#fixture
  }

  get settings(): Settings {
    return this.#attached?.settings ?? none
  }

  /** What was asked and answered here, once anything was. */
  get journal(): Journal | undefined {
    return this.#attached?.journal
  }

  set journal(journal: Journal | undefined) {
    this.#attach().journal = journal
  }

  /** What it goes back to, if it is to. */
  get before(): Differences | undefined {
    return this.#attached?.before
  }

  /** Changes the settings that are given; `undefined` takes one back. */
  set(settings: { readonly [Name in keyof Settings]: Settings[Name] | undefined }): void {
    const all = Object.entries({ ...this.settings, ...settings })
    const given = all.filter(([, value]) => value !== undefined)
    this.#attach().settings = Object.fromEntries(given)
  }

  /** Milliseconds since 1970 by the sandbox's own clock. */
  now(): number {
    return timeOf(this.clock)
  }

  get(collection: string, key: Key): Row | undefined {
    const overlay = this.#overlay(collection)
    return overlay === undefined ? this.#base(collection).get(key) : overlay.get(key)
  }

  /** Every record of a collection, oldest first. */
  all(collection: string, keyField: string): Iterable<Row> {
    const overlay = this.#overlay(collection)
    return overlay === undefined ? valuesOf(this.#base(collection)) : overlay.values(keyField)
  }

  /** The records of a collection as they are kept: those of the fixture, and what has changed, if anything has. */
  parts(collection: string): Parts {
    const overlay = this.#overlay(collection)
    return { base: overlay?.base ?? this.#base(collection), overlay }
  }

  nextId(collection: string): number {
    return (this.#overlay(collection) ?? this.#base(collection)).lastId + 1
  }

  /** How many records differ from the fixture. */
  get changed(): number {
    return (this.#overlays ?? []).reduce((sum, { rows }) => sum + rows.size, 0)
  }

  /** Whether it is as it was when it was made, whatever was asked in it. */
  get isUnchanged(): boolean {
    return (this.#overlays === undefined || this.#overlays.length === 0) && !this.isArranged
  }

  /** Whether more than records was changed in it: its fixture, its clock, its settings. */
  get isArranged(): boolean {
    if (this.#fixture !== this.#first || this.clock.kind !== 'real') return true
    const attached = this.#attached
    if (attached === undefined) return false
    return attached.before !== undefined || Object.keys(attached.settings).length > 0
  }

  /** Keeps all of the changes, in one step. */
  commit(changes: readonly Change[]): void {
    for (const { collection, key, row } of changes) {
      let overlay = this.#overlay(collection)
      if (overlay === undefined) {
        overlay = new Overlay(collection, this.#base(collection))
        // A list that is pushed to reserves places for sixteen more.
        this.#overlays = this.#overlays === undefined ? [overlay] : [...this.#overlays, overlay]
      }
      overlay.set(key, row)
    }
    this.revision += 1
  }

  /**
   * Back to the fixture: records, ids and clock. No fault waits any longer, the journal is empty, and
   * there is nothing else to go back to.
   */
  reset(): void {
    this.#overlays = undefined
    this.clock = realTime
    this.revision += 1
    if (this.#attached === undefined) return
    this.#attached.before = undefined
    this.journal?.clear()
    if (this.settings.faults !== undefined) this.set({ faults: undefined })
  }

  /** Lets what it is now be what it goes back to, unless it goes back further already. */
  remember(): void {
    if (this.before !== undefined) return
    const { fixture: _name, ...now } = this.snapshot()
    this.#attach().before = now
    this.revision += 1
  }

  /** Becomes what it was when it was to remember that, if it was; then there is nothing more to go back to. */
  goBack(): void {
    const { before, fixture } = this
    if (before !== undefined) this.restore({ fixture: fixture.name, ...before }, fixture)
  }

  /** Everything that the sandbox is now. */
  snapshot(): Snapshot {
    const collections: Record<string, CollectionState> = {}
    for (const { collection, lastId, rows } of this.#overlays ?? []) {
      collections[collection] = { lastId, rows: [...rows] }
    }
    const now = { fixture: this.fixture.name, clock: this.clock, ...this.settings, collections }
    return this.before === undefined ? now : { ...now, before: this.before }
  }

  /** Becomes what a snapshot says. `fixture` is the one that it names. */
  restore({ fixture: _name, clock, collections, ...settings }: Snapshot, fixture: Fixture): void {
    this.#fixture = fixture
    this.clock = clock
    this.#overlays = Object.entries(collections).map(([name, { lastId, rows }]) => {
      const overlay = new Overlay(name, this.#base(name), rows as [Key, Row | null][])
      overlay.lastId = Math.max(lastId, overlay.lastId)
      return overlay
    })
    const { strict, faults, swaps, before } = settings
    if ((strict ?? faults ?? swaps ?? before ?? this.#attached) !== undefined) {
      this.set({ strict, faults, swaps })
      this.#attach().before = before
    }
    this.revision += 1
  }

  #overlay(collection: string): Overlay | undefined {
    if (this.#overlays === undefined) return undefined
    for (const overlay of this.#overlays) if (overlay.collection === collection) return overlay
    return undefined
  }

  #base(collection: string): BaseCollection {
    return this.#fixture.collections.get(collection) ?? nothing
  }

  #attach(): Attached {
    this.#attached ??= { settings: none, journal: undefined, before: undefined }
    return this.#attached
  }
}

const none: Settings = {}

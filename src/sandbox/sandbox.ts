import { type Clock, realTime, timeOf } from './clock.ts'
import { type Change, Collections, type Parts } from './collections.ts'
import type { Fixture, Key, Row } from './fixture.ts'
import {
  type Differences,
  type Settings,
  type Snapshot,
  sizeOfDifferences,
  sizeOfSettings,
  weighed,
} from './snapshot.ts'

export type { Change } from './collections.ts'

/** What others note of a sandbox, and what goes when it becomes its fixture again. */
export interface Notes {
  /** How many there are. */
  readonly size: number
  readonly bytes: number
  clear(): void
}

/** What hangs on few sandboxes only, so that the others need not pay for it. */
interface Attached {
  settings: Settings
  journal: Notes | undefined
  before: Differences | undefined
}

/** What some sandboxes keep together takes, about, in bytes. */
export interface Sum {
  bytes: number
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
  /** Grows with each fresh beginning: whoever came before it has no part in what it is since. */
  life = 0
  /** Seconds since 1970 at which somebody last named it. */
  used = 0
  /**
   * Whether it is one of the sandboxes of a server; a guest may become one, and what is gone was one.
   */
  standing: 'guest' | 'kept' | 'gone' = 'guest'
  readonly #first: string
  #fixture: Fixture
  #collections: Collections
  #bytes = 0
  #sum: Sum | undefined
  #attached: Attached | undefined

  constructor(name: string, fixture: Fixture) {
    this.name = name
    this.#first = fixture.name
    this.#fixture = fixture
    this.#collections = new Collections(fixture)
  }

  /**
   * What it keeps takes, about, in bytes: its records, its settings and what it goes back to. What
   * its journal keeps is not in it.
   */
  get bytes(): number {
    return this.#bytes
  }

  /** The sum to which its bytes are added, if to any. */
  set sum(sum: Sum | undefined) {
    if (this.#sum !== undefined) this.#sum.bytes -= this.#bytes
    if (sum !== undefined) sum.bytes += this.#bytes
    this.#sum = sum
  }

  get fixture(): Fixture {
    return this.#fixture
  }

  get settings(): Settings {
    return this.#attached?.settings ?? none
  }

  /** What was asked and answered here, once anything was. */
  get journal(): Notes | undefined {
    return this.#attached?.journal
  }

  set journal(journal: Notes | undefined) {
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
    this.#weigh()
  }

  /** Milliseconds since 1970 by the sandbox's own clock. */
  now(): number {
    return timeOf(this.clock)
  }

  get(collection: string, key: Key): Row | undefined {
    return this.#collections.get(collection, key)
  }

  /** Every record of a collection, oldest first. */
  all(collection: string, keyField: string): Iterable<Row> {
    return this.#collections.all(collection, keyField)
  }

  /** The records of a collection as they are kept: those of the fixture, and what has changed, if anything has. */
  parts(collection: string): Parts {
    return this.#collections.parts(collection)
  }

  /** The record of an id, whichever its key is: `keyField` tells it. */
  withId(collection: string, keyField: string, id: number): Row | undefined {
    return this.#collections.withId(collection, keyField, id)
  }

  nextId(collection: string): number {
    return this.#collections.nextId(collection)
  }

  /** The collections of which nothing of the fixture is left but what is among the changed records. */
  get emptied(): readonly string[] {
    return this.#collections.emptied
  }

  /** How many records differ from the fixture. */
  get changed(): number {
    return this.#collections.changed
  }

  /** Whether it is as it was when it was made, whatever was asked in it. */
  get isUnchanged(): boolean {
    return this.#collections.isUnchanged && !this.isArranged
  }

  /** Whether more than records was changed in it: its fixture, its clock, its settings. */
  get isArranged(): boolean {
    if (this.#fixture.name !== this.#first || this.clock.kind !== 'real') return true
    const attached = this.#attached
    if (attached === undefined) return false
    return attached.before !== undefined || Object.keys(attached.settings).length > 0
  }

  /** How many bytes more it takes with these changes. */
  growth(changes: readonly Change[]): number {
    return this.#collections.growth(changes)
  }

  /** Keeps all of the changes, in one step. */
  commit(changes: readonly Change[]): void {
    this.#collections.commit(changes)
    this.#weigh()
    this.revision += 1
  }

  /** Lets every record of a collection be gone, however many there are. Ids go on counting. */
  empty(collection: string): void {
    this.#collections.empty(collection)
    this.#weigh()
    this.revision += 1
  }

  /**
   * Back to the fixture: records, ids and clock. No fault waits any longer, the journal is empty, and
   * there is nothing else to go back to. `fixture` is the same as it is by now, if that has changed.
   */
  reset(fixture = this.#fixture): void {
    this.#fixture = fixture
    this.#collections = new Collections(fixture)
    this.clock = realTime
    if (this.#attached !== undefined) this.#attached.before = undefined
    this.journal?.clear()
    if (this.settings.faults !== undefined) this.set({ faults: undefined })
    this.#weigh()
    this.revision += 1
    this.life += 1
  }

  /** Lets what it is now be what it goes back to, unless it goes back further already. */
  remember(): void {
    if (this.before !== undefined) return
    const { fixture: _name, ...now } = this.snapshot()
    this.#attach().before = now
    this.#weigh()
    this.revision += 1
  }

  /** Becomes what it was when it was to remember that, if it was; then there is nothing more to go back to. */
  goBack(): void {
    const { before, fixture } = this
    if (before === undefined) return
    this.restore({ fixture: fixture.name, ...before }, fixture)
    this.life += 1
  }

  /** Everything that the sandbox is now. */
  snapshot(): Snapshot {
    const collections = this.#collections.states()
    const now = { fixture: this.fixture.name, clock: this.clock, ...this.settings, collections }
    return this.before === undefined ? now : { ...now, before: this.before }
  }

  /** Becomes what a snapshot says. `fixture` is the one that it names. */
  restore({ fixture: _name, clock, collections, ...settings }: Snapshot, fixture: Fixture): void {
    this.#fixture = fixture
    this.clock = clock
    this.#collections = new Collections(fixture, collections)
    const { strict, faults, swaps, before } = settings
    if ((strict ?? faults ?? swaps ?? before ?? this.#attached) !== undefined) {
      this.set({ strict, faults, swaps })
      this.#attach().before = before && weighed(before)
    }
    this.#weigh()
    this.revision += 1
  }

  #weigh(): void {
    let { bytes } = this.#collections
    if (this.#attached !== undefined) {
      const { settings, before } = this.#attached
      bytes += sizeOfSettings(settings) + (before === undefined ? 0 : sizeOfDifferences(before))
    }
    if (this.#sum !== undefined) this.#sum.bytes += bytes - this.#bytes
    this.#bytes = bytes
  }

  #attach(): Attached {
    this.#attached ??= { settings: none, journal: undefined, before: undefined }
    return this.#attached
  }
}

const none: Settings = {}

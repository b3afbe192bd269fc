import { realTime } from '../../sandbox/clock.ts'
import type { Fixture } from '../../sandbox/fixture.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Outcome } from '../../sandbox/storage.ts'
import { Line } from './line.ts'
import { SharedJournal, sharedJournalOf } from './shared-journal.ts'
import { readChange, readWorld, type State } from './world-form.ts'

/** What redis says of a sandbox, as `lookScript` replies it. */
export interface Seen {
  readonly stamp: string
  readonly place: number
  /** The time of redis, in milliseconds. */
  readonly now: number
  /** How many entries the journal has. */
  readonly requests: number
  /** What has changed since the stamp that was asked about, if that is known. */
  readonly changes: readonly string[] | null
  /** Everything, if it is not, and the stamp is another. */
  readonly fields: readonly string[] | null
}

/** A write of which nobody knows whether redis has carried it out. */
export interface Unsettled {
  /** The stamp that the sandbox has then. */
  readonly stamp: string
  /** The stamp without which it is not carried out. */
  readonly before: string
  readonly outcome: Outcome
}

/** The fixtures of a server. */
export interface Fixtures {
  readonly first: Fixture
  named(name: string): Fixture
}

/** A sandbox of this server as a copy of what redis has. */
export class Copy {
  readonly sandbox: Sandbox
  readonly line = new Line()
  /** Names what this is a copy of: each change has another. Empty until something was copied. */
  stamp = ''
  /** How many changes there have been. */
  place = 0
  /** Whether redis knows that it counts as a sandbox: where there are only guests it does not. */
  isNoted = false
  /** Whether the sandbox is as it was when it was made. */
  isPristine = true
  /** The last write, if it is not known what has become of it. */
  unsettled: Unsettled | undefined
  /** A look at redis that has not begun yet, so that whoever asks now may share it. */
  gathering: Promise<void> | undefined
  readonly #fixtures: Fixtures
  /** The time of redis at an earlier moment of this process. */
  #time = { redis: 0, here: 0 }

  constructor(sandbox: Sandbox, fixtures: Fixtures) {
    this.sandbox = sandbox
    this.#fixtures = fixtures
  }

  /** The time of redis now, in milliseconds; never later than it is. */
  now(): number {
    return this.#time.redis + performance.now() - this.#time.here
  }

  /** Becomes what redis says. @returns false if more has to be asked. */
  follow(seen: Seen): boolean {
    this.#time = { redis: seen.now, here: performance.now() }
    const { sandbox } = this
    if (seen.requests > 0 || sandbox.journal !== undefined)
      sharedJournalOf(sandbox).size = seen.requests
    if (seen.fields !== null) this.#replace(seen, seen.fields)
    else if (seen.changes !== null && !this.#goOn(seen, seen.changes)) return false
    return true
  }

  /** Is what was written to redis, unless it is further on already. */
  wrote(before: string, stamp: string, place: number, apply: () => void): void {
    if (this.stamp !== before) return
    apply()
    this.stamp = stamp
    this.place = place
    this.isPristine = false
  }

  /** Knows by its stamp that a write was carried out after all. */
  #recognise(stamp: string): void {
    if (stamp === this.unsettled?.stamp) this.unsettled.outcome.settle(true)
  }

  #replace({ stamp, place }: Seen, fields: readonly string[]): void {
    if (stamp === this.stamp) return
    this.#recognise(stamp)
    const snapshot = readWorld(fields)
    const { first } = this.#fixtures
    const fixture = snapshot === undefined ? first : this.#fixtures.named(snapshot.fixture)
    const begun = { fixture: first.name, clock: realTime, collections: {} }
    if (snapshot !== undefined || !this.isPristine) this.sandbox.restore(snapshot ?? begun, fixture)
    this.sandbox.life = snapshot?.life ?? 0
    if (this.sandbox.journal instanceof SharedJournal) this.sandbox.journal.forgetWrites()
    this.stamp = stamp
    this.place = place
    this.isPristine = snapshot === undefined
  }

  #goOn({ place }: Seen, changes: readonly string[]): boolean {
    const known = changes.length - (place - this.place)
    if (known < 0) {
      this.stamp = ''
      return false
    }
    for (const text of changes.slice(known)) {
      const { stamp, state, changes } = readChange(text)
      this.#recognise(stamp)
      if (state !== undefined) applyState(this.sandbox, state)
      if (changes.length > 0) this.sandbox.commit(changes)
      if (this.sandbox.journal instanceof SharedJournal) this.sandbox.journal.forgetWrites()
      this.stamp = stamp
      this.place += 1
      this.isPristine = false
    }
    return true
  }
}

function applyState(sandbox: Sandbox, { clock, strict, faults, swaps }: State): void {
  sandbox.clock = clock
  sandbox.set({ strict, faults, swaps })
}

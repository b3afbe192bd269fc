import { realTime } from './clock.ts'
import { Crowd } from './crowd.ts'
import type { Fixture } from './fixture.ts'
import { memory } from './memory.ts'
import { defaultSandbox } from './name.ts'
import { Room, type RoomLimits } from './room.ts'
import { type Change, Sandbox } from './sandbox.ts'
import type { Storage } from './storage.ts'

export interface SandboxLimits extends RoomLimits {
  /** Seconds without a request after which a sandbox is forgotten; `default` never is. */
  readonly idle?: number
}

/**
 * All sandboxes of a server. Whoever names a new one is a guest in it, until something happens there
 * that is worth keeping. If there are too many then, one makes room that nobody has written to, or
 * else the longest unused, unless it was used lately.
 */
export class Sandboxes {
  readonly #crowd: Crowd
  readonly #room: Room
  #fixture: Fixture
  readonly #newest: (fixture: Fixture) => Fixture
  readonly #idle: number
  /** Where they are kept. */
  readonly storage: Storage
  /** The world of those who name none: looked up for most requests, so kept at hand. */
  readonly default: Sandbox

  constructor(
    fixture: Fixture,
    { idle = Number.POSITIVE_INFINITY, ...limits }: SandboxLimits = {},
    storage: Storage = memory(),
    newest = (fixture: Fixture): Fixture => fixture,
  ) {
    this.storage = storage
    this.#fixture = fixture
    this.#newest = newest
    this.#idle = idle
    this.#crowd = new Crowd(fixture)
    this.#room = new Room(this.#crowd, limits, (name) => this.#forgetKept([name]))
    this.default = this.#crowd.default
  }

  /** The sandbox of that name for a request; if there is none, one made from the server's fixture, as a guest. */
  visit(name: string): Sandbox {
    const sandbox = this.findAny(name) ?? new Sandbox(name, this.#fixture)
    this.#crowd.use(sandbox)
    return sandbox
  }

  /** The sandbox of that name, made from the server's fixture if there is none yet. */
  pick(name: string): Sandbox {
    const sandbox = this.visit(name)
    this.#room.install(sandbox)
    return sandbox
  }

  /**
   * Lets a guest be one of the sandboxes if there is room, and known to those who share them.
   * @returns what to wait for until it is.
   */
  receive(guest: Sandbox): Promise<void> | undefined {
    if (guest.standing !== 'guest' || !this.#room.admit(guest)) return undefined
    return this.storage.refresh(guest)
  }

  /** The same sandbox, or the one that was made of its name while a request was a guest in it. */
  current(sandbox: Sandbox): Sandbox {
    return sandbox.standing === 'guest' ? (this.find(sandbox.name) ?? sandbox) : sandbox
  }

  /** Lets a sandbox count as used now, if it is still the one of its name. */
  touch(sandbox: Sandbox): void {
    if (this.findAny(sandbox.name) === sandbox) this.#crowd.use(sandbox)
  }

  /** The sandbox of that name, if there is one. Looking does not count as use. */
  find(name: string): Sandbox | undefined {
    return this.#crowd.find(name)
  }

  /** The same, also if there are only guests in it. */
  findAny(name: string): Sandbox | undefined {
    return this.#crowd.find(name) ?? this.#crowd.guest(name)
  }

  /** Every sandbox, `default` first, then the longest unused. */
  [Symbol.iterator](): Iterator<Sandbox> {
    return this.#crowd[Symbol.iterator]()
  }

  /** Every sandbox, those of guests too, the one first of which least is lost. */
  leastFirst(): Iterable<Sandbox> {
    return this.#crowd.leastFirst()
  }

  get size(): number {
    return this.#crowd.size + 1
  }

  /** How many bytes all keep together, about, their journals not counted. */
  get bytes(): number {
    return this.#crowd.sum.bytes
  }

  /** How many bytes that may be. */
  get mostBytes(): number {
    return this.#room.all
  }

  /**
   * A fixture as it is by now, the server's own unless another is given. New sandboxes begin with that.
   * @throws {BrokenFixture} if its file has changed and cannot be used.
   */
  newest(fixture = this.#fixture): Fixture {
    const newest = this.#newest(fixture)
    if (fixture.name === this.#fixture.name) this.#fixture = newest
    return newest
  }

  /**
   * Makes room for so many bytes more in a sandbox, if need be in place of others.
   * @throws {NoRoom} if there is none.
   */
  makeRoom(sandbox: Sandbox, more: number): void {
    this.#room.make(sandbox, more)
  }

  /**
   * Keeps changes that a request makes, as `Storage.commit` does.
   * @throws {NoRoom} if there is no room for them.
   */
  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined {
    if (changes.length > 0) this.#room.makeFor(sandbox, sandbox.growth(changes))
    return this.storage.commit(sandbox, changes)
  }

  /**
   * Changes a sandbox, made if there is none, outside of any request.
   * @returns what `work` returns, once the change is kept.
   */
  async change<Result>(name: string, work: (sandbox: Sandbox) => Result): Promise<Result> {
    const sandbox = this.pick(name)
    await this.storage.refresh(sandbox)
    return this.storage.change(sandbox, work)
  }

  /**
   * Takes a sandbox back to its fixture as that is by now.
   * @throws what `newest` does; the sandbox is then as it was.
   */
  reset(name: string): Promise<void> {
    return this.change(name, (sandbox) => sandbox.reset(this.newest(sandbox.fixture)))
  }

  /** The sandbox of that name as it is now, if there is one. */
  async look(name: string): Promise<Sandbox | undefined> {
    await this.#learn([name])
    const sandbox = this.find(name)
    if (sandbox !== undefined) await this.storage.refresh(sandbox)
    return sandbox
  }

  /** Every sandbox as it is now, `default` first. */
  async list(): Promise<Sandbox[]> {
    await this.#learn()
    const sandboxes = [...this]
    await Promise.all(sandboxes.map((sandbox) => this.storage.refresh(sandbox)))
    return sandboxes
  }

  /**
   * Forgets a sandbox; `default` becomes its fixture again. @returns whether there was one.
   * @throws what `newest` does; nothing is forgotten then.
   */
  async forget(name: string): Promise<boolean> {
    if (this.storage.shares === true) return this.#forgetShared(name)
    const fixture = this.newest()
    if (name === defaultSandbox) {
      const begin = { fixture: fixture.name, clock: realTime, collections: {} }
      await this.change(name, (sandbox) => {
        sandbox.reset()
        sandbox.restore(begin, fixture)
      })
      this.default.journal = undefined
      return true
    }
    const wasHere = this.#crowd.drop(name)
    await this.storage.forget([name])
    return wasHere
  }

  /** Forgets those that have been idle for too long. @returns their names. */
  sweep(now?: number): string[] {
    const gone = this.#crowd.sweep(this.#idle, now)
    if (gone.length > 0) this.#forgetKept(gone)
    return gone
  }

  /** Learns which sandboxes there are, of all or of some, from those who share them. */
  async #learn(among?: readonly string[]): Promise<void> {
    const names = new Set(await this.storage.names(among))
    // Only looked at: whoever keeps it knows when it was used.
    for (const name of names) if (this.find(name) === undefined) this.pick(name).used = 0
    if (this.storage.shares !== true) return
    for (const name of among ?? [...this].map(({ name }) => name)) {
      if (!names.has(name)) this.#crowd.drop(name)
    }
  }

  async #forgetShared(name: string): Promise<boolean> {
    const wasThere = (await this.storage.names([name])).length > 0
    await this.storage.forget([name])
    this.#crowd.drop(name)
    if (name === defaultSandbox) this.default.journal = undefined
    return wasThere || name === defaultSandbox
  }

  /**
   * What cannot be forgotten now is forgotten when it is next too old. What others use too is only
   * not known here any longer.
   */
  #forgetKept(names: readonly string[]): void {
    if (this.storage.shares !== true) this.storage.forget(names).catch(() => {})
  }
}

import { memory } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import { realTime } from './clock.ts'
import type { Fixture } from './fixture.ts'
import { defaultSandbox } from './name.ts'
import { Sandbox } from './sandbox.ts'

export interface SandboxLimits {
  /** Seconds without a request after which a sandbox is forgotten; `default` never is. */
  readonly idle?: number
  /** How many there may be at once, `default` not counted; the longest unused goes first. */
  readonly most?: number
}

const inSeconds = (): number => Math.floor(Date.now() / 1000)

/** All sandboxes of a server. One comes into being when it is first named. */
export class Sandboxes {
  /** The longest unused first. */
  readonly #byName = new Map<string, Sandbox>()
  readonly #fixture: Fixture
  readonly #idle: number
  readonly #most: number
  #latest: Sandbox | undefined
  /** Where they are kept. */
  readonly storage: Storage
  /** The world of those who name none: looked up for most requests, so kept at hand. */
  readonly default: Sandbox

  constructor(
    fixture: Fixture,
    { idle = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY }: SandboxLimits = {},
    storage: Storage = memory(),
  ) {
    this.storage = storage
    this.#fixture = fixture
    this.#idle = idle
    this.#most = most
    this.default = new Sandbox(defaultSandbox, fixture)
  }

  /** The sandbox of that name, made from the server's fixture if there is none yet. */
  pick(name: string): Sandbox {
    let sandbox = this.find(name)
    if (sandbox === undefined) {
      sandbox = new Sandbox(name, this.#fixture)
      this.#byName.set(name, sandbox)
      if (this.#byName.size > this.#most) this.#forgetOldest()
    } else if (sandbox !== this.#latest && sandbox !== this.default) {
      this.#byName.delete(name)
      this.#byName.set(name, sandbox)
    }
    this.#latest = sandbox
    sandbox.used = inSeconds()
    return sandbox
  }

  /** The sandbox of that name, if there is one. Looking does not count as use. */
  find(name: string): Sandbox | undefined {
    return name === defaultSandbox ? this.default : this.#byName.get(name)
  }

  /** Every sandbox, `default` first, then the longest unused. */
  *[Symbol.iterator](): Iterator<Sandbox> {
    yield this.default
    yield* this.#byName.values()
  }

  get size(): number {
    return this.#byName.size + 1
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

  /** Forgets a sandbox; `default` becomes its fixture again. @returns whether there was one. */
  async forget(name: string): Promise<boolean> {
    if (this.storage.shares === true) return this.#forgetShared(name)
    if (name === defaultSandbox) {
      const fixture = this.#fixture
      const begin = { fixture: fixture.name, clock: realTime, collections: {} }
      await this.change(name, (sandbox) => {
        sandbox.reset()
        sandbox.restore(begin, fixture)
      })
      this.default.journal = undefined
      return true
    }
    const wasHere = this.#byName.delete(name)
    await this.storage.forget([name])
    return wasHere
  }

  /** Forgets those that have been idle for too long. @returns their names. */
  sweep(now = inSeconds()): string[] {
    const gone: string[] = []
    for (const [name, { used }] of this.#byName) {
      if (now - used < this.#idle) break
      this.#byName.delete(name)
      gone.push(name)
    }
    if (gone.length > 0) this.#forgetKept(gone)
    return gone
  }

  /** Learns which sandboxes there are, of all or of some, from those who share them. */
  async #learn(among?: readonly string[]): Promise<void> {
    const names = new Set(await this.storage.names(among))
    // Only looked at: whoever keeps it knows when it was used.
    for (const name of names) if (this.find(name) === undefined) this.pick(name).used = 0
    if (this.storage.shares !== true) return
    for (const name of among ?? [...this.#byName.keys()]) {
      if (!names.has(name)) this.#byName.delete(name)
    }
  }

  async #forgetShared(name: string): Promise<boolean> {
    const wasThere = (await this.storage.names([name])).length > 0
    await this.storage.forget([name])
    this.#byName.delete(name)
    if (name === defaultSandbox) this.default.journal = undefined
    return wasThere || name === defaultSandbox
  }

  #forgetOldest(): void {
    const [oldest] = this.#byName.keys()
    if (oldest === undefined) return
    this.#byName.delete(oldest)
    this.#forgetKept([oldest])
  }

  /**
   * What cannot be forgotten now is forgotten when it is next too old. What others use too is only
   * not known here any longer.
   */
  #forgetKept(names: readonly string[]): void {
    if (this.storage.shares !== true) this.storage.forget(names).catch(() => {})
  }
}

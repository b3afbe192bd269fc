import type { Fixture } from './fixture.ts'
import { defaultSandbox } from './name.ts'
import { Sandbox, type Sum } from './sandbox.ts'

/** How many guests are remembered at most. */
const mostGuests = 1000

/** How many times as long as others those are spared that were arranged, not only written to. */
const sparedMore = 24

const inSeconds = (): number => Math.floor(Date.now() / 1000)

/**
 * Who is there, when each was last used, and who makes room. `default` always is there. Guests are
 * sandboxes in which nothing has happened yet that is worth keeping: they take nobody's place.
 */
export class Crowd {
  /** The longest unused first. */
  readonly #kept = new Map<string, Sandbox>()
  /** Those among them in which nothing had been changed when they were last used. */
  readonly #unchanged = new Map<string, Sandbox>()
  readonly #guests = new Map<string, Sandbox>()
  #latest: Sandbox | undefined
  readonly default: Sandbox
  /** What those keep together that are kept. */
  readonly sum: Sum = { bytes: 0 }

  constructor(fixture: Fixture) {
    this.default = new Sandbox(defaultSandbox, fixture)
    this.#stand(this.default, 'kept')
  }

  /** The sandbox of that name that is kept, if one is. */
  find(name: string): Sandbox | undefined {
    return name === defaultSandbox ? this.default : this.#kept.get(name)
  }

  guest(name: string): Sandbox | undefined {
    return this.#guests.get(name)
  }

  /** How many are kept, `default` not counted. */
  get size(): number {
    return this.#kept.size
  }

  /** Those that are kept, `default` first, then the longest unused. */
  *[Symbol.iterator](): Iterator<Sandbox> {
    yield this.default
    yield* this.#kept.values()
  }

  /** All, guests too, those first of whom least is lost. */
  *leastFirst(): Iterable<Sandbox> {
    yield* this.#guests.values()
    for (const sandbox of this.#kept.values()) if (sandbox.isUnchanged) yield sandbox
    for (const sandbox of this.#kept.values()) if (!sandbox.isUnchanged) yield sandbox
    yield this.default
  }

  /** Notes that a sandbox is used. */
  use(sandbox: Sandbox): void {
    sandbox.used = inSeconds()
    if (sandbox === this.default || sandbox === this.#latest) return
    this.#latest = sandbox
    if (sandbox.standing === 'guest') this.#entertain(sandbox)
    else this.#serve(sandbox)
  }

  /** Lets a guest be kept. */
  keep(guest: Sandbox): void {
    this.#guests.delete(guest.name)
    this.#stand(guest, 'kept')
    this.#latest = undefined
    this.use(guest)
  }

  /** Lets one go, kept or not. @returns whether it was kept. */
  drop(name: string): boolean {
    for (const sandbox of [this.#kept.get(name), this.#guests.get(name)]) {
      if (sandbox !== undefined) this.#stand(sandbox, 'gone')
    }
    this.#guests.delete(name)
    this.#unchanged.delete(name)
    return this.#kept.delete(name)
  }

  /** Lets one make room: a guest again where nothing is lost by that, as somebody may be at work in it. */
  displace(sandbox: Sandbox): void {
    if (!sandbox.isUnchanged) return void this.drop(sandbox.name)
    this.#kept.delete(sandbox.name)
    this.#unchanged.delete(sandbox.name)
    this.#stand(sandbox, 'guest')
    this.#entertain(sandbox)
  }

  /** One in which nobody has changed anything, the longest unused. */
  unchanged(): Sandbox | undefined {
    for (const [name, sandbox] of this.#unchanged) {
      if (sandbox.isUnchanged) return sandbox
      this.#unchanged.delete(name)
    }
    return undefined
  }

  /**
   * The longest unused of those that were not used for so many seconds, and that are wanted; what was
   * arranged is spared longer.
   */
  unused(
    seconds: number,
    isWanted: (sandbox: Sandbox) => boolean = () => true,
  ): Sandbox | undefined {
    const now = inSeconds()
    for (const sandbox of this.#kept.values()) {
      const idle = now - sandbox.used
      if (idle < seconds) return undefined
      const isSpared = sandbox.isArranged && idle < seconds * sparedMore
      if (!isSpared && isWanted(sandbox)) return sandbox
    }
    return undefined
  }

  /** Drops those that have been unused for so many seconds at a moment. @returns the names of those that were kept. */
  sweep(seconds: number, now = inSeconds()): string[] {
    for (const name of unusedIn(this.#guests, now - seconds)) this.#guests.delete(name)
    const gone = unusedIn(this.#kept, now - seconds)
    for (const name of gone) this.drop(name)
    return gone
  }

  #stand(sandbox: Sandbox, standing: Sandbox['standing']): void {
    sandbox.standing = standing
    sandbox.sum = standing === 'kept' ? this.sum : undefined
  }

  #serve(sandbox: Sandbox): void {
    putLast(this.#kept, sandbox)
    if (sandbox.isUnchanged) putLast(this.#unchanged, sandbox)
    else this.#unchanged.delete(sandbox.name)
  }

  #entertain(guest: Sandbox): void {
    putLast(this.#guests, guest)
    if (this.#guests.size > mostGuests) this.#guests.delete(firstIn(this.#guests))
  }
}

function putLast(map: Map<string, Sandbox>, sandbox: Sandbox): void {
  map.delete(sandbox.name)
  map.set(sandbox.name, sandbox)
}

/** The names of those that were not used since. */
function unusedIn(map: Map<string, Sandbox>, since: number): string[] {
  const names: string[] = []
  for (const [name, { used }] of map) {
    if (used > since) break
    names.push(name)
  }
  return names
}

const firstIn = (map: Map<string, Sandbox>): string => map.keys().next().value ?? ''

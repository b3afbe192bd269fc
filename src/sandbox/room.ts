import type { Crowd } from './crowd.ts'
import { noRoomForOneMore, noRoomInAll, noRoomInIt } from './no-room.ts'
import type { Sandbox } from './sandbox.ts'

export interface RoomLimits {
  /** How many sandboxes there may be at once, `default` not counted. */
  readonly most?: number
  /** Seconds since its last use for which one that was written to makes no room for others. */
  readonly spared?: number
  /** How many bytes each may keep, and all together, their journals not counted. */
  readonly each?: number
  readonly all?: number
}

const endless = Number.POSITIVE_INFINITY

/** How many sandboxes there may be, and how much they may keep; who makes room if that is too much. */
export class Room {
  readonly #crowd: Crowd
  readonly #most: number
  readonly #spared: number
  readonly #each: number
  readonly all: number
  readonly #forget: (name: string) => void

  /** `forget` is told who has made room. */
  constructor(
    crowd: Crowd,
    { most = endless, spared = 0, each = endless, all = endless }: RoomLimits,
    forget: (name: string) => void,
  ) {
    this.#crowd = crowd
    this.#most = most
    this.#spared = spared
    this.#each = each
    this.all = all
    this.#forget = forget
  }

  /** Lets a guest be one of the sandboxes. @returns false if there is no room. */
  admit(guest: Sandbox): boolean {
    if (guest.standing !== 'guest' || this.#crowd.find(guest.name) !== undefined) return true
    const isFull = this.#crowd.size >= this.#most
    if (isFull && !this.#displace(this.#crowd.unchanged() ?? this.#crowd.unused(this.#spared)))
      return false
    this.#crowd.keep(guest)
    return true
  }

  /** The same for who runs the server: there always is room. */
  install(guest: Sandbox): void {
    if (guest.standing !== 'guest' || this.admit(guest)) return
    const [, oldest] = this.#crowd
    this.#displace(this.#crowd.unused(0) ?? oldest)
    this.#crowd.keep(guest)
  }

  /**
   * Makes room for so many bytes more in a sandbox.
   * @throws {NoRoom} if there is none.
   */
  make(sandbox: Sandbox, more: number): void {
    if (more <= 0) return
    if (sandbox.bytes + more > this.#each) throw noRoomInIt(sandbox.name, this.#each)
    const isWanted = (other: Sandbox) => other !== sandbox && other.bytes > 0
    while (this.#crowd.sum.bytes + more > this.all) {
      const isMade = this.#displace(this.#crowd.unused(this.#spared, isWanted))
      if (!isMade) throw noRoomInAll(this.all)
    }
  }

  /**
   * The same for a sandbox that grows by a request, which may be a guest in it.
   * @throws {NoRoom} if there is none.
   */
  makeFor(sandbox: Sandbox, more: number): void {
    this.make(sandbox, more)
    if (!this.admit(sandbox)) throw noRoomForOneMore(sandbox.name, this.#most)
  }

  /** Lets one make room for others, if there is one. @returns whether there is. */
  #displace(sandbox: Sandbox | undefined): boolean {
    if (sandbox === undefined) return false
    this.#crowd.displace(sandbox)
    this.#forget(sandbox.name)
    return true
  }
}

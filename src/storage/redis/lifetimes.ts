import { defaultSandbox } from '../../sandbox/name.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

/** Sandboxes are prolonged no more often than this, in milliseconds, so that reading seldom writes. */
const longestStep = 60_000

/** How long sandboxes live in redis: as long as unused ones are to, and up to a minute more. */
export class Lifetimes {
  readonly #ttl: number
  readonly #step: number

  /** `ttl` in milliseconds; infinite for ever. */
  constructor(ttl: number) {
    this.#ttl = ttl
    this.#step = Math.min(ttl / 4, longestStep)
  }

  /** A moment so long ago that no sandbox lives that was not used since; 0 if that cannot be said. */
  get beforeAll(): number {
    return this.#ttl === Number.POSITIVE_INFINITY ? 0 : Date.now() - 2 * (this.#ttl + this.#step)
  }

  /** What `lookScript` is given: how long it is to live on, what is added to that, how long a new one. */
  given(sandbox: Sandbox): readonly [number, number, number] {
    if (this.#isEternal(sandbox)) return [0, 0, 0]
    const wanted = this.#ttl - idle(sandbox)
    return [Math.ceil(wanted), Math.ceil(this.#step), Math.ceil(this.#ttl)]
  }

  /** How long a sandbox is to live on that is written to now, in milliseconds; 0 for ever. */
  left(sandbox: Sandbox): number {
    if (this.#isEternal(sandbox)) return 0
    return Math.max(1, Math.ceil(this.#ttl - idle(sandbox) + this.#step))
  }

  /** Notes when a sandbox was last used elsewhere, which is told by how long it is to live on. */
  learn(sandbox: Sandbox, left: number): void {
    if (this.#isEternal(sandbox)) {
      if (sandbox.used === 0) sandbox.used = Math.floor(Date.now() / 1000)
      return
    }
    const used = Math.floor((Date.now() - (this.#ttl + this.#step - left)) / 1000)
    sandbox.used = Math.max(sandbox.used, used)
  }

  #isEternal({ name }: Sandbox): boolean {
    return name === defaultSandbox || this.#ttl === Number.POSITIVE_INFINITY
  }
}

/** For how many milliseconds nobody has used a sandbox here. */
const idle = ({ used }: Sandbox): number => Math.max(0, Math.floor(Date.now() / 1000) - used) * 1000

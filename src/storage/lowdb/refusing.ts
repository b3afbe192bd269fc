import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../../sandbox/storage.ts'
import { refuses } from '../trouble.ts'
import { whyNot } from './why.ts'

/** Milliseconds between two attempts to write while nothing can be written. */
const patience = 1000

/** Knows whether a folder takes writes, and finds out that it does again though nobody writes. */
export class Refusing {
  readonly #folder: string
  readonly #say: (line: string) => void
  readonly #write: () => Promise<void>
  readonly #ending = new AbortController()
  /** Why nothing can be kept, until something is. */
  trouble: Trouble | undefined

  /** `write` is an attempt. */
  constructor(folder: string, say: (line: string) => void, write: () => Promise<void>) {
    this.#folder = folder
    this.#say = say
    this.#write = write
  }

  failed(error: Error): void {
    const isNew = this.trouble === undefined
    this.trouble = refuses(whyNot(error))
    if (!isNew) return
    this.#say(`cannot write to ${this.#folder}: ${error.message}. Writes are refused until it can.`)
    void this.#tryAgain()
  }

  succeeded(): void {
    if (this.trouble !== undefined) this.#say(`writes to ${this.#folder} are kept again`)
    this.trouble = undefined
  }

  end(): void {
    this.#ending.abort()
  }

  async #tryAgain(): Promise<void> {
    const { signal } = this.#ending
    while (this.trouble !== undefined && !signal.aborted) {
      await sleep(patience, undefined, { ref: false, signal }).catch(() => {})
      if (!signal.aborted) await this.#write().catch(() => {})
    }
  }
}

import type { Entry } from './entry.ts'

export interface JournalLimits {
  /** How many entries are kept at most. */
  readonly entries: number
  /** How many characters of requests and answers are kept at most. */
  readonly bytes: number
}

/** What an entry takes besides its texts. */
const overhead = 400

/** What was asked and answered in a sandbox: the newest entries, as many as fit. */
export class Journal {
  readonly #limits: JournalLimits
  #entries: Entry[] = []
  /** Where the oldest kept entry stands: shifting each time would cost the length of the list. */
  #first = 0
  #lastId = 0
  #bytes = 0
  #listeners: Set<(entry: Entry) => void> | undefined

  constructor(limits: JournalLimits) {
    this.#limits = limits
  }

  add(entry: Entry): void {
    this.#lastId += 1
    entry.id = this.#lastId
    this.#entries.push(entry)
    this.#bytes += sizeOf(entry)
    while (
      this.size > this.#limits.entries ||
      (this.#bytes > this.#limits.bytes && this.size > 1)
    ) {
      this.#bytes -= sizeOf(this.#entries[this.#first] as Entry)
      this.#entries[this.#first] = undefined as never
      this.#first += 1
    }
    if (this.#first > 256 && this.#first * 2 > this.#entries.length) this.#compact()
    if (this.#listeners !== undefined) for (const listener of this.#listeners) listener(entry)
  }

  /** The entries, oldest first. */
  entries(): readonly Entry[] {
    return this.#entries.slice(this.#first)
  }

  get size(): number {
    return this.#entries.length - this.#first
  }

  get bytes(): number {
    return this.#bytes
  }

  clear(): void {
    this.#entries = []
    this.#first = 0
    this.#bytes = 0
  }

  /** Tells of every entry to come. @returns what ends it. */
  listen(listener: (entry: Entry) => void): () => void {
    this.#listeners ??= new Set()
    this.#listeners.add(listener)
    return () => void this.#listeners?.delete(listener)
  }

  #compact(): void {
    this.#entries = this.#entries.slice(this.#first)
    this.#first = 0
  }
}

const sizeOf = ({ url, asked, answered }: Entry): number =>
  overhead + url.length + (asked?.length ?? 0) + (answered?.length ?? 0)

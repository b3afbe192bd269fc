import { Coverage } from './coverage.ts'
import { cutEntry } from './cut.ts'
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
  #droppedUpTo = 0
  #bytes = 0
  /** Which rules were exercised since the sandbox was made, however much has been dropped. */
  readonly coverage = new Coverage()

  constructor(limits: JournalLimits) {
    this.#limits = limits
  }

  /** Gives the entry its id and keeps it. @returns what is kept of it. */
  add(entry: Entry): Entry {
    this.#lastId += 1
    entry.id = this.#lastId
    this.coverage.add(entry)
    const kept = cutEntry(entry)
    this.#entries.push(kept)
    this.#bytes += sizeOf(kept)
    while (
      this.size > this.#limits.entries ||
      (this.#bytes > this.#limits.bytes && this.size > 1)
    ) {
      this.#drop()
    }
    if (this.#first > 256 && this.#first * 2 > this.#entries.length) this.#compact()
    return kept
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

  /** The id of the newest entry, also if it is not kept any more; 0 for none. */
  get newest(): number {
    return this.#lastId
  }

  /** The id of the newest entry that has made room for others since the journal was cleared, else 0. */
  get droppedUpTo(): number {
    return this.#droppedUpTo
  }

  /** Forgets every entry. Ids go on counting, so that whoever reads along misses nothing. */
  clear(): void {
    this.#entries = []
    this.#first = 0
    this.#bytes = 0
    this.#droppedUpTo = 0
  }

  /** Makes room for the journals of others: as if so much had been asked that none was kept. */
  dropAll(): void {
    while (this.size > 0) this.#drop()
    this.#compact()
  }

  #drop(): void {
    const oldest = this.#entries[this.#first] as Entry
    this.#bytes -= sizeOf(oldest)
    this.#droppedUpTo = oldest.id
    this.#entries[this.#first] = undefined as never
    this.#first += 1
  }

  #compact(): void {
    this.#entries = this.#entries.slice(this.#first)
    this.#first = 0
  }
}

/** A row that was written lives as long as the entry, and it is as long as what was asked. */
const sizeOf = ({ url, asked, answered, cut, written }: Entry): number =>
  overhead +
  url.length +
  (asked?.length ?? 0) +
  (answered?.length ?? 0) +
  (written === undefined ? 0 : (cut?.asked ?? 0))

import type { Sandbox } from '../sandbox/sandbox.ts'
import { bytesOf, sizeOfRow } from '../sandbox/size.ts'
import { Coverage } from './coverage.ts'
import { cutEntry } from './cut.ts'
import type { Entry } from './entry.ts'

export interface JournalLimits {
  /** How many entries are kept at most. */
  readonly entries: number
  /** How many bytes of requests and answers are kept at most. */
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
    this.#bytes += sizeOfEntry(kept)
    while (
      this.size > this.#limits.entries ||
      (this.#bytes > this.#limits.bytes && this.size > 1)
    ) {
      this.#drop()
    }
    if (this.#first > 256 && this.#first * 2 > this.#entries.length) this.#compact()
    return kept
  }

  /** The entries after an id, oldest first. Their ids count up without a gap. */
  entries(since = 0): readonly Entry[] {
    const oldest = this.#entries[this.#first]
    const known = oldest === undefined ? 0 : Math.max(0, since - oldest.id + 1)
    return this.#entries.slice(this.#first + known)
  }

  get size(): number {
    return this.#entries.length - this.#first
  }

  /** What it takes, about, with the coverage. */
  get bytes(): number {
    return this.#bytes + this.coverage.bytes
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
    this.coverage.clear()
  }

  #drop(): void {
    const oldest = this.#entries[this.#first] as Entry
    this.#bytes -= sizeOfEntry(oldest)
    this.#droppedUpTo = oldest.id
    this.#entries[this.#first] = undefined as never
    this.#first += 1
  }

  #compact(): void {
    this.#entries = this.#entries.slice(this.#first)
    this.#first = 0
  }
}

/** The journal of a sandbox, once anything was asked there. */
export const journalOf = ({ journal }: Pick<Sandbox, 'journal'>): Journal | undefined =>
  journal instanceof Journal ? journal : undefined

/** What an entry takes, about, in bytes: a record lives as long as the entry that tells of it. */
export function sizeOfEntry({ url, contentType, asked, answered, ...entry }: Entry): number {
  let size = overhead + url.length + (contentType?.length ?? 0)
  for (const text of [asked, answered, entry.unreadable]) {
    if (text !== undefined) size += bytesOf(text)
  }
  for (const { before, after } of entry.written ?? []) size += sizeOfRow(before) + sizeOfRow(after)
  return size + sizeOfRow(entry.refused?.found)
}

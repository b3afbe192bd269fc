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
/** So short texts are taken for such that need two bytes for each character. */
const short = 1024

/** What was asked and answered in a sandbox: the newest entries, as many as fit. */
export class Journal {
  readonly #limits: JournalLimits
  #entries: Entry[] = []
  /** What each of them takes: to weigh it again when it goes would cost as much as to take it in. */
  #sizes: number[] = []
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
    const size = sizeOfEntry(kept)
    this.#sizes.push(size)
    this.#bytes += size
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
    this.#sizes = []
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
    this.#bytes -= this.#sizes[this.#first] as number
    this.#droppedUpTo = oldest.id
    this.#entries[this.#first] = undefined as never
    this.#first += 1
  }

  #compact(): void {
    this.#entries = this.#entries.slice(this.#first)
    this.#sizes = this.#sizes.slice(this.#first)
    this.#first = 0
  }
}

/** The journal of a sandbox, once anything was asked there. */
export const journalOf = ({ journal }: Pick<Sandbox, 'journal'>): Journal | undefined =>
  journal instanceof Journal ? journal : undefined

/** To look at the letters of an answer has V8 join its parts, which costs more than such a text weighs. */
const bytesOfText = (text: string): number =>
  text.length < short ? 2 * text.length : bytesOf(text)

/** What an entry takes, about, in bytes: a record lives as long as the entry that tells of it. */
export function sizeOfEntry(entry: Entry): number {
  const { asked, answered, unreadable, written, refused, emitted } = entry
  let size = overhead + entry.url.length + (entry.contentType?.length ?? 0)
  if (asked !== undefined) size += bytesOfText(asked)
  if (answered !== undefined) size += bytesOfText(answered)
  if (unreadable !== undefined) size += bytesOfText(unreadable)
  if (written !== undefined) {
    for (const { before, after } of written) size += sizeOfRow(before) + sizeOfRow(after)
  }
  for (const { url, body = '' } of emitted ?? []) size += overhead + 2 * (url.length + body.length)
  return refused === undefined ? size : size + sizeOfRow(refused.found)
}

import type { Journals, Listening } from './journals.ts'
import type { ShownEntry } from './shown-entry.ts'

/** Where events are written. */
export interface Reader {
  /** @returns whether the reader keeps up; if not, `drain` tells when it has. */
  write(text: string): boolean
  once(event: 'drain', listener: () => void): unknown
  /** Cuts it off, where the journal cannot be read: who asks again goes on where it was. */
  destroy(): unknown
}

/** Which journal is followed. */
export interface Followed {
  readonly journals: Journals
  readonly sandbox: string
  readonly fits: (entry: ShownEntry) => boolean
}

/**
 * Writes the entries of a journal to one reader as server-sent events, as they come. For a reader
 * that does not keep up nothing is kept: what it missed is read from the journal once it has room,
 * and what the journal has dropped by then is told as `missed`.
 */
export class Follower {
  readonly #followed: Followed
  readonly #reader: Reader
  /** The id of the last entry that was told, or passed over because it does not fit. */
  #told: number
  #full = false
  #reading = false
  #behind = false
  readonly #listening: Listening

  /** `since` is the id of the last entry that the reader knows, or does not want to know. */
  constructor(followed: Followed, reader: Reader, since: number) {
    this.#followed = followed
    this.#reader = reader
    this.#told = since
    const { journals, sandbox } = followed
    this.#listening = journals.listen(sandbox, (entry) => this.#hear(entry))
    this.#catchUp()
  }

  /** Ends the following; the reader is left as it is. */
  stop(): void {
    this.#listening.end()
  }

  #hear(entry: ShownEntry): void {
    if (this.#full || this.#reading) this.#behind = true
    // Where servers share a journal, it may drop entries before this one hears of them.
    else if (entry.id > this.#told + 1) this.#catchUp()
    else this.#tell(entry)
  }

  #tell(entry: ShownEntry): void {
    this.#told = entry.id
    if (this.#followed.fits(entry)) {
      this.#write(`id: ${entry.id}\nevent: request\ndata: ${JSON.stringify(entry)}\n\n`)
    }
  }

  #write(text: string): void {
    this.#full = !this.#reader.write(text)
    if (this.#full) this.#reader.once('drain', () => this.#goOn())
  }

  #goOn(): void {
    this.#full = false
    if (this.#behind && !this.#reading) this.#catchUp()
  }

  #catchUp(): void {
    this.#reading = true
    this.#readMissed().catch(() => this.#reader.destroy())
  }

  async #readMissed(): Promise<void> {
    const { journals, sandbox } = this.#followed
    do {
      this.#behind = false
      // A sandbox that was forgotten and made anew counts from 1 again.
      if ((await journals.newest(sandbox)) < this.#told) this.#told = 0
      const entries = await this.#listening.entries(this.#told)
      // Asked afterwards, so that nothing is dropped unseen; what is here by now is not missed.
      const oldest = entries[0]?.id ?? Number.POSITIVE_INFINITY
      const dropped = Math.min(await journals.droppedUpTo(sandbox), oldest - 1)
      if (dropped > this.#told) {
        this.#told = dropped
        this.#write(`event: missed\ndata: {"upTo":${dropped}}\n\n`)
      }
      for (const entry of entries) {
        if (entry.id <= this.#told) continue
        if (this.#full) {
          this.#behind = true
          break
        }
        this.#tell(entry)
      }
    } while (this.#behind && !this.#full)
    this.#reading = false
  }
}

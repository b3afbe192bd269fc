import { cutEntry } from '../../journal/cut.ts'
import type { Entry } from '../../journal/entry.ts'
import { Journal, sizeOfEntry } from '../../journal/journal.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

const unlimited = { entries: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY }

/**
 * What a sandbox itself knows of its journal where servers share it: how long it is, the last write
 * to each service if this server has carried it out, and whether it was cleared.
 */
export class SharedJournal extends Journal {
  readonly #writes = new Map<string, Entry>()
  #size = 0
  /** How often it was cleared by a change of the sandbox. */
  clearings = 0

  constructor() {
    super(unlimited)
  }

  override get size(): number {
    return this.#size
  }

  override set size(size: number) {
    this.#size = size
  }

  override get bytes(): number {
    return this.entries().reduce((sum, entry) => sum + sizeOfEntry(entry), 0)
  }

  override add(entry: Entry): Entry {
    this.#size += 1
    if (entry.written !== undefined) {
      this.#writes.delete(entry.service)
      this.#writes.set(entry.service, { ...entry, asked: undefined, answered: undefined })
    }
    return cutEntry(entry)
  }

  override entries(): readonly Entry[] {
    return [...this.#writes.values()]
  }

  override clear(): void {
    this.clearings += 1
    this.#size = 0
    this.forgetWrites()
  }

  /** Somebody else has written since. */
  forgetWrites(): void {
    this.#writes.clear()
  }
}

/** The shared journal of a sandbox. */
export function sharedJournalOf(sandbox: Sandbox): SharedJournal {
  if (sandbox.journal instanceof SharedJournal) return sandbox.journal
  const journal = new SharedJournal()
  sandbox.journal = journal
  return journal
}

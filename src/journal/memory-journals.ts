import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { eachInTurns } from '../turns.ts'
import type { Entry } from './entry.ts'
import { Journal, type JournalLimits, journalOf } from './journal.ts'
import type { Journals, Listening } from './journals.ts'
import { shownEntry } from './show-entry.ts'
import type { ShownEntry } from './shown-entry.ts'

type Listener = (entry: ShownEntry) => void

/** Keeps a journal in the memory of the process for every sandbox in which something is asked. */
export class MemoryJournals implements Journals {
  readonly #limits: JournalLimits
  readonly #sandboxes: Sandboxes
  readonly #services: readonly Service[]
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #together: number
  /** What all journals keep, at most: what forgotten sandboxes kept is still counted. */
  #bytes = 0

  /** `together` is how many bytes all journals may keep: at least what one may. */
  constructor(
    limits: JournalLimits,
    sandboxes: Sandboxes,
    services: readonly Service[],
    together: number,
  ) {
    this.#limits = limits
    this.#sandboxes = sandboxes
    this.#services = services
    this.#together = Math.max(together, limits.bytes)
  }

  /** Notes a request that was answered in a sandbox. */
  add(sandbox: Sandbox, entry: Entry): void {
    const journal = journalOf(sandbox) ?? new Journal(this.#limits)
    sandbox.journal = journal
    const before = journal.bytes
    const kept = journal.add(entry)
    this.#bytes += journal.bytes - before
    if (this.#bytes > this.#together) this.#makeRoom(sandbox)
    if (this.#listeners.size > 0) this.#tell(sandbox.name, kept)
  }

  async entries(sandbox: string, since = 0): Promise<readonly ShownEntry[]> {
    const shown: ShownEntry[] = []
    await eachInTurns(this.#find(sandbox)?.entries(since) ?? [], (entry) => {
      shown.push(shownEntry(entry, this.#services))
    })
    return shown
  }

  async newest(sandbox: string): Promise<number> {
    return this.#find(sandbox)?.newest ?? 0
  }

  async droppedUpTo(sandbox: string): Promise<number> {
    return this.#find(sandbox)?.droppedUpTo ?? 0
  }

  async clear(sandbox: string): Promise<void> {
    this.#find(sandbox)?.clear()
  }

  listen(sandbox: string, listener: Listener): Listening {
    const listeners = this.#listeners.get(sandbox) ?? new Set()
    this.#listeners.set(sandbox, listeners.add(listener))
    return {
      entries: (since) => this.entries(sandbox, since),
      end: () => {
        listeners.delete(listener)
        if (this.#listeners.get(sandbox)?.size === 0) this.#listeners.delete(sandbox)
      },
    }
  }

  async covered(sandbox: string) {
    return this.#find(sandbox)?.coverage.covered() ?? { rules: {}, endpoints: {} }
  }

  async clearCoverage(sandbox: string): Promise<void> {
    this.#find(sandbox)?.coverage.clear()
  }

  /** Drops the journals of the sandboxes that matter least, down to three quarters. */
  #makeRoom(inUse: Sandbox): void {
    const journals = [...this.#sandboxes.leastFirst()].map(journalOf)
    this.#bytes = journals.reduce((sum, journal) => sum + (journal?.bytes ?? 0), 0)
    for (const journal of journals) {
      if (this.#bytes <= this.#together * 0.75) return
      if (journal === undefined || journal === inUse.journal) continue
      this.#bytes -= journal.bytes
      journal.dropAll()
    }
  }

  #find(sandbox: string): Journal | undefined {
    const found = this.#sandboxes.findAny(sandbox)
    return found && journalOf(found)
  }

  #tell(sandbox: string, entry: Entry): void {
    const listeners = this.#listeners.get(sandbox)
    if (listeners === undefined) return
    const shown = shownEntry(entry, this.#services)
    for (const listener of listeners) listener(shown)
  }
}

import { Coverage, type Covered } from '../../journal/coverage.ts'
import type { Entry } from '../../journal/entry.ts'
import type { JournalLimits } from '../../journal/journal.ts'
import type { Journals, Listening } from '../../journal/journals.ts'
import type { Sample } from '../../journal/sample.ts'
import type { ShownEntry } from '../../journal/shown-entry.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Connection } from './connection.ts'
import { entriesIn, entryIn, type StreamItem } from './entries.ts'
import { keysOf } from './keys.ts'
import { RedisListening } from './listening.ts'
import { clearScript, noteScript } from './note-script.ts'
import { sharedJournalOf } from './shared-journal.ts'

/**
 * Journals that servers share. What cannot be noted because redis is away is lost: an answer is
 * worth more than its entry.
 */
export class RedisJournals implements Journals {
  readonly #connection: Connection
  readonly #limits: JournalLimits
  readonly #shown: (entry: Entry) => ShownEntry
  #latest: Promise<unknown> | undefined

  constructor(connection: Connection, limits: JournalLimits, shown: (entry: Entry) => ShownEntry) {
    this.#connection = connection
    this.#limits = limits
    this.#shown = shown
  }

  /** Notes a request that was answered in a sandbox; `made` is when that counts as one, if it does not yet. */
  add(sandbox: Sandbox, entry: Entry, made?: Promise<void>): void {
    const kept = sharedJournalOf(sandbox).add(entry)
    const { entries, bytes } = this.#limits
    const { rules, endpoints } = coveredBy(entry)
    const [sample] = Object.values(rules)[0] ?? []
    const given = [
      JSON.stringify(this.#shown(kept)),
      entries,
      bytes,
      Object.keys(endpoints)[0] ?? '',
      sample === undefined ? '' : JSON.stringify(sample),
      ...Object.keys(rules),
    ]
    const noted = noteScript.run(this.#connection, keysOf(sandbox.name), given)
    const latest = Promise.allSettled([this.#latest, noted, made])
    this.#latest = latest
    latest.then(() => {
      if (this.#latest === latest) this.#latest = undefined
    })
  }

  /** Waits until all that was added can be read by every server; `undefined` if it can already. */
  settled(): Promise<unknown> | undefined {
    return this.#latest
  }

  async entries(sandbox: string, since = 0): Promise<readonly ShownEntry[]> {
    return entriesIn(await this.#items(sandbox), since)
  }

  async newest(sandbox: string): Promise<number> {
    const { world } = keysOf(sandbox)
    return Number(await this.#connection.send(world, ['HGET', world, 'asked']))
  }

  async droppedUpTo(sandbox: string): Promise<number> {
    const { world, journal } = keysOf(sandbox)
    const [counts, oldest] = await Promise.all([
      this.#connection.send(world, ['HMGET', world, 'asked', 'cleared']),
      this.#connection.send(journal, ['XRANGE', journal, '-', '+', 'COUNT', '1']),
    ])
    const [asked, cleared] = (counts as (string | null)[]).map(Number)
    const [first] = oldest as StreamItem[]
    const before = first === undefined ? (asked ?? 0) : entryIn(first).id - 1
    return before > (cleared ?? 0) ? before : 0
  }

  async clear(sandbox: string): Promise<void> {
    await clearScript.run(this.#connection, keysOf(sandbox), [])
  }

  listen(sandbox: string, listener: (entry: ShownEntry) => void): Listening {
    const { journal } = keysOf(sandbox)
    return new RedisListening(this.#connection, journal, listener, () => this.#items(sandbox))
  }

  async covered(sandbox: string): Promise<Covered> {
    const { coverage } = keysOf(sandbox)
    const list = (await this.#connection.send(coverage, ['HGETALL', coverage])) as string[]
    const rules: Record<string, readonly Sample[]> = {}
    const endpoints: Record<string, number> = {}
    for (let at = 0; at < list.length; at += 2) {
      const [field = '', value = ''] = list.slice(at, at + 2)
      const name = field.slice(field.indexOf(' ') + 1)
      if (field.startsWith('endpoint ')) endpoints[name] = Number(value)
      else rules[name] = value.split('\n').map((sample) => JSON.parse(sample))
    }
    return { rules, endpoints }
  }

  async clearCoverage(sandbox: string): Promise<void> {
    const { coverage } = keysOf(sandbox)
    await this.#connection.send(coverage, ['DEL', coverage])
  }

  async #items(sandbox: string): Promise<readonly StreamItem[]> {
    const { journal } = keysOf(sandbox)
    const all = ['XRANGE', journal, '-', '+']
    return (await this.#connection.send(journal, all, this.#limits.bytes)) as StreamItem[]
  }
}

/** What one request exercised. */
function coveredBy(entry: Entry): Covered {
  const coverage = new Coverage()
  coverage.add(entry)
  return coverage.covered()
}

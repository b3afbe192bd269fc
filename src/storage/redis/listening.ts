import { setTimeout as sleep } from 'node:timers/promises'
import type { Listening } from '../../journal/journals.ts'
import type { ShownEntry } from '../../journal/shown-entry.ts'
import type { Client } from './client.ts'
import type { Connection } from './connection.ts'
import { entriesIn, entryIn, type StreamItem } from './entries.ts'
import { patience, within } from './within.ts'

/** Milliseconds for which redis waits for something to come before it replies that nothing has. */
const block = patience / 2

/**
 * Tells of every entry to come in a journal, over a connection of its own. When that is lost it is
 * made again, and what came meanwhile is told then.
 */
export class RedisListening implements Listening {
  readonly #connection: Connection
  readonly #journal: string
  readonly #listener: (entry: ShownEntry) => void
  readonly #items: () => Promise<readonly StreamItem[]>
  readonly #ending = new AbortController()
  readonly #ended: AbortSignal
  /** The place of the newest entry that is known; `undefined` if redis could not tell. */
  #last: Promise<string | undefined>

  /** The place of the newest entry that was read, and so is not told. */
  #readUpTo = '0-0'

  /** `items` reads the whole journal. */
  constructor(
    connection: Connection,
    journal: string,
    listener: (entry: ShownEntry) => void,
    items: () => Promise<readonly StreamItem[]>,
  ) {
    this.#connection = connection
    this.#journal = journal
    this.#listener = listener
    this.#items = items
    this.#ended = AbortSignal.any([connection.closed, this.#ending.signal])
    this.#last = this.#newest()
    void this.#follow()
  }

  async entries(since: number): Promise<readonly ShownEntry[]> {
    const items = await this.#items()
    this.#readUpTo = items.at(-1)?.[0] ?? this.#readUpTo
    return entriesIn(items, since)
  }

  end(): void {
    this.#ending.abort()
  }

  async #follow(): Promise<void> {
    while (!this.#ended.aborted) {
      await this.#read().catch(() => {})
      await sleep(block, undefined, { signal: this.#ended }).catch(() => {})
    }
  }

  async #read(): Promise<void> {
    const link = await this.#connection.link(() => {})
    const leave = () => link.destroy()
    this.#ended.addEventListener('abort', leave)
    try {
      while (!this.#ended.aborted) await this.#hear(link)
    } finally {
      this.#ended.removeEventListener('abort', leave)
      leave()
    }
  }

  async #hear(link: Client): Promise<void> {
    let last = await this.#last
    if (last === undefined) {
      this.#last = this.#newest()
      last = await this.#last
    }
    if (last === undefined) throw new Error('redis is away')
    const wait = ['BLOCK', String(block), 'COUNT', '100', 'STREAMS', this.#journal, last]
    const reply = await within(link.send(this.#journal, ['XREAD', ...wait]))
    const [[, items] = []] = (reply ?? []) as [string, StreamItem[]][]
    for (const item of items ?? []) {
      this.#last = Promise.resolve(item[0])
      const isNew = isAfter(item[0], this.#readUpTo)
      if (isNew && !this.#ended.aborted) this.#listener(entryIn(item))
    }
  }

  async #newest(): Promise<string | undefined> {
    const look = ['XREVRANGE', this.#journal, '+', '-', 'COUNT', '1']
    try {
      const [item] = (await this.#connection.send(this.#journal, look)) as StreamItem[]
      return item?.[0] ?? '0-0'
    } catch {
      return undefined
    }
  }
}

/** Whether one place in a stream is after another: milliseconds, then a count. */
function isAfter(one: string, other: string): boolean {
  const [ms = 0, count = 0] = one.split('-').map(Number)
  const [otherMs = 0, otherCount = 0] = other.split('-').map(Number)
  return ms > otherMs || (ms === otherMs && count > otherCount)
}

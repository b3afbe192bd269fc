import { describe, expect, it, vi } from 'vitest'
import { loadFixture } from '../../src/fixture/load.ts'
import { Follower, type Reader } from '../../src/journal/follower.ts'
import { MemoryJournals } from '../../src/journal/memory-journals.ts'
import type { ShownEntry } from '../../src/journal/shown-entry.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import { services } from '../../src/services/index.ts'
import { entryWith } from './entries.ts'

/** A reader that takes so many events before it is full. */
class SlowReader implements Reader {
  readonly events: string[] = []
  room = Number.POSITIVE_INFINITY
  isCut = false
  #drain: (() => void) | undefined

  write(text: string): boolean {
    this.events.push(text)
    this.room -= 1
    return this.room > 0
  }

  once(_event: 'drain', listener: () => void): void {
    expect(this.#drain).toBeUndefined()
    this.#drain = listener
  }

  drain(room: number): void {
    this.room = room
    const listener = this.#drain
    this.#drain = undefined
    listener?.()
  }

  destroy(): void {
    this.isCut = true
  }

  /** The ids that were told; `missed N` for what was dropped. */
  get told(): (number | string)[] {
    return this.events.map((text) => {
      const missed = /^event: missed\ndata: \{"upTo":(\d+)\}\n\n$/.exec(text)
      return missed === null ? Number(/^id: (\d+)\n/.exec(text)?.[1]) : `missed ${missed[1]}`
    })
  }
}

interface Beginning {
  /** How many entries the journal holds. */
  readonly limit?: number
  /** How many requests were made before. */
  readonly before?: number
  readonly fits?: (entry: ShownEntry) => boolean
}
const every = () => true

/** What is waiting to be read is read: in turns, where the machine is slow, but an entry a turn at least. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) await new Promise(setImmediate)
}

function start(since?: number, { limit = 1000, before = 0, fits = every }: Beginning = {}) {
  const sandboxes = new Sandboxes(loadFixture('empty', services))
  const journals = new MemoryJournals({ entries: limit, bytes: 1e9 }, sandboxes, services, 1e9)
  const ask = (times: number) => {
    for (let count = 0; count < times; count += 1) {
      journals.add(sandboxes.pick('x'), entryWith({ method: count % 2 === 0 ? 'GET' : 'PUT' }))
    }
  }
  ask(before)
  const reader = new SlowReader()
  const follower = new Follower({ journals, sandbox: 'x', fits }, reader, since ?? before)
  return { ask, reader, follower, sandboxes, journals }
}

describe('a reader of a journal', () => {
  it('hears of what comes, and not of what was', async () => {
    const { ask, reader } = start(undefined, { before: 5 })
    ask(2)
    await settled()
    expect(reader.told).toEqual([6, 7])
  })

  it('hears first of what it does not know yet', async () => {
    const { ask, reader } = start(3, { before: 5 })
    ask(1)
    await settled()
    ask(1)
    expect(reader.told).toEqual([4, 5, 6, 7])
  })

  it('has read from the journal only what it does not know, however often it is full', async () => {
    const { ask, reader, journals } = start(undefined, { before: 500 })
    await settled()
    const read = vi.spyOn(journals, 'entries')
    reader.room = 1
    ask(1)
    for (let round = 0; round < 20; round += 1) {
      ask(5)
      reader.drain(5)
      await settled()
    }
    expect(reader.told).toEqual(Array.from({ length: 101 }, (_, n) => 501 + n))
    const all = (await Promise.all(read.mock.results.map(({ value }) => value))).flat()
    expect(read.mock.calls.length).toBeGreaterThanOrEqual(20)
    expect(all.length).toBeLessThan(300)
  })

  it('hears of nothing once it has stopped', async () => {
    const { ask, reader, follower } = start()
    await settled()
    follower.stop()
    ask(2)
    await settled()
    expect(reader.told).toEqual([])
  })

  it('that stops twice ends nobody else', async () => {
    const { ask, follower, journals } = start()
    follower.stop()
    const other = new SlowReader()
    new Follower({ journals, sandbox: 'x', fits: every }, other, 0)
    follower.stop()
    ask(1)
    await settled()
    expect(other.told).toEqual([1])
  })

  it('hears only of what fits', async () => {
    const { ask, reader } = start(0, { before: 4, fits: ({ request }) => request.method === 'PUT' })
    await settled()
    ask(2)
    expect(reader.told).toEqual([2, 4, 6])
  })

  it('is sent nothing more while it is full, and then what it missed', async () => {
    const { ask, reader } = start()
    await settled()
    reader.room = 2
    ask(50)
    expect(reader.told).toEqual([1, 2])
    reader.drain(3)
    await settled()
    expect(reader.told).toEqual([1, 2, 3, 4, 5])
    ask(10)
    reader.drain(1000)
    await settled()
    expect(reader.told).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    ask(1)
    expect(reader.told.at(-1)).toBe(61)
  })

  it('is told of what comes while it catches up, in order and once', async () => {
    const { ask, reader } = start(0, { before: 3 })
    ask(1)
    await Promise.resolve()
    ask(1)
    await Promise.resolve()
    ask(1)
    await settled()
    ask(1)
    expect(reader.told).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is told what the journal dropped in the meantime', async () => {
    const { ask, reader } = start(undefined, { limit: 3 })
    await settled()
    reader.room = 1
    ask(10)
    reader.drain(1)
    await settled()
    expect(reader.told).toEqual([1, 'missed 7'])
    reader.drain(100)
    await settled()
    expect(reader.told).toEqual([1, 'missed 7', 8, 9, 10])
  })

  it('goes on in a sandbox that was forgotten and made anew', async () => {
    const { ask, reader, sandboxes } = start(undefined, { before: 5 })
    await settled()
    reader.room = 1
    ask(2)
    await sandboxes.forget('x')
    ask(2)
    reader.drain(100)
    await settled()
    expect(reader.told).toEqual([6, 1, 2])
  })

  it('is cut off where the journal cannot be read', async () => {
    const { journals } = start()
    const reader = new SlowReader()
    const broken = Object.assign(Object.create(journals) as MemoryJournals, {
      listen: () => ({ entries: () => Promise.reject(new Error('away')), end: () => {} }),
      droppedUpTo: async () => 0,
    })
    new Follower({ journals: broken, sandbox: 'x', fits: () => true }, reader, 0)
    await settled()
    expect(reader.isCut).toBe(true)
  })

  it('is told what a shared journal dropped before it was heard of', async () => {
    const { ask, journals } = start(undefined, { limit: 2 })
    const reader = new SlowReader()
    let hear = (_entry: ShownEntry) => {}
    const late = Object.assign(Object.create(journals) as MemoryJournals, {
      newest: (sandbox: string) => journals.newest(sandbox),
      droppedUpTo: (sandbox: string) => journals.droppedUpTo(sandbox),
      listen: (sandbox: string, listener: typeof hear) => {
        hear = listener
        return { entries: () => journals.entries(sandbox), end: () => {} }
      },
    })
    new Follower({ journals: late, sandbox: 'x', fits: () => true }, reader, 0)
    await settled()
    ask(5)
    for (const entry of await journals.entries('x')) hear(entry)
    await settled()
    expect(reader.told).toEqual(['missed 3', 4, 5])
  })

  it('is told what a shared journal drops while it is read', async () => {
    const { ask, journals } = start(undefined, { limit: 2, before: 2 })
    const reader = new SlowReader()
    const busy = Object.assign(Object.create(journals) as MemoryJournals, {
      newest: (sandbox: string) => journals.newest(sandbox),
      droppedUpTo: (sandbox: string) => journals.droppedUpTo(sandbox),
      listen: (sandbox: string) => ({
        entries: async () => {
          if ((await journals.newest(sandbox)) === 2) ask(3)
          return journals.entries(sandbox)
        },
        end: () => {},
      }),
    })
    new Follower({ journals: busy, sandbox: 'x', fits: () => true }, reader, 0)
    await settled()
    expect(reader.told).toEqual(['missed 3', 4, 5])
  })
})

import { describe, expect, it } from 'vitest'
import { loadFixture } from '../../src/fixture/load.ts'
import { Journal } from '../../src/journal/journal.ts'
import { MemoryJournals } from '../../src/journal/memory-journals.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import { services } from '../../src/services/index.ts'
import { entryWith } from './entries.ts'

const ten = new Journal({ entries: 10, bytes: 1e6 })
for (let count = 0; count < 10; count += 1) ten.add(entryWith({}))

/** Journals that may keep 30 entries together, and each as many as it likes. */
function start() {
  const sandboxes = new Sandboxes(loadFixture('empty', services))
  const bytes = 3 * ten.bytes
  const journals = new MemoryJournals({ entries: 1000, bytes }, sandboxes, services, bytes)
  const ask = (name: string, times: number) => {
    for (let count = 0; count < times; count += 1) journals.add(sandboxes.pick(name), entryWith({}))
  }
  const kept = async (name: string) => (await journals.entries(name)).map(({ id }) => id)
  return { sandboxes, journals, ask, kept }
}

describe('journals that together keep too much', () => {
  it('lose that of the sandbox which was not used for longest', async () => {
    const { ask, kept, journals } = start()
    ask('a', 10)
    ask('b', 10)
    ask('c', 11)
    expect([(await kept('a')).length, (await kept('b')).length]).toEqual([0, 10])
    expect(await kept('c')).toHaveLength(11)
    expect(await journals.droppedUpTo('a')).toBe(10)
  })

  it('go on counting where they were dropped', async () => {
    const { ask, kept } = start()
    ask('a', 10)
    ask('b', 21)
    ask('a', 1)
    expect(await kept('a')).toEqual([11])
  })

  it('keep the one that is in use, and the default one longest', async () => {
    const { ask, kept } = start()
    ask('default', 10)
    ask('a', 10)
    ask('b', 11)
    expect(await kept('default')).toHaveLength(10)
    expect(await kept('a')).toEqual([])
    ask('b', 11)
    expect(await kept('default')).toEqual([])
    expect(await kept('b')).toHaveLength(22)
  })

  it('do not pay for what is forgotten or cleared', async () => {
    const { ask, kept, sandboxes, journals } = start()
    ask('a', 10)
    ask('b', 10)
    await sandboxes.forget('a')
    await journals.clear('b')
    ask('c', 10)
    ask('d', 10)
    expect(await kept('c')).toHaveLength(10)
    expect(await kept('d')).toHaveLength(10)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestBody } from '../../src/journal/cut.ts'
import { Journal } from '../../src/journal/journal.ts'
import { entryWith } from './entries.ts'

/** What an entry of `entryWith` takes whose answer is so long. */
const sizeOf = (length: number) =>
  400 + '/api/v1/customers'.length + (length < 1024 ? 2 * length : length)

/** The same, kept as simply as can be: from the newest back, as long as it fits. */
function keptOf(all: readonly { id: number; length: number }[], entries: number, bytes: number) {
  const kept: number[] = []
  let taken = 0
  for (const { id, length } of all.toReversed()) {
    taken += sizeOf(length)
    if (kept.length === entries || (taken > bytes && kept.length > 0)) break
    kept.unshift(id)
  }
  return kept
}

describe('a journal', () => {
  it('keeps the newest entries that fit, whatever comes', () => {
    const step = fc.oneof(
      { weight: 40, arbitrary: fc.nat(3000) },
      { weight: 1, arbitrary: fc.constant('clear' as const) },
    )
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 700 }),
        fc.nat(400),
        fc.nat(200_000),
        (steps, entries, bytes) => {
          const journal = new Journal({ entries, bytes })
          let all: { id: number; length: number }[] = []
          let id = 0
          for (const length of steps) {
            if (length === 'clear') {
              journal.clear()
              all = []
              continue
            }
            id += 1
            all.push({ id, length })
            journal.add(entryWith({ answered: 'x'.repeat(length) }))
          }
          const kept = keptOf(all, entries, bytes)
          expect(journal.entries().map((entry) => entry.id)).toEqual(kept)
          for (const since of [0, 1, Math.floor(id / 2), id - 1, id, id + 5]) {
            const after = journal.entries(since).map((entry) => entry.id)
            expect(after).toEqual(kept.filter((each) => each > since))
          }
          expect(journal.size).toBe(kept.length)
          const oldest = kept[0] ?? id + 1
          expect(journal.droppedUpTo).toBe(oldest === (all[0]?.id ?? oldest) ? 0 : oldest - 1)
          const lengths = all.filter((each) => kept.includes(each.id)).map(({ length }) => length)
          expect(journal.bytes - journal.coverage.bytes).toBe(
            lengths.reduce((sum, length) => sum + sizeOf(length), 0),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('goes on counting when it is cleared', () => {
    const journal = new Journal({ entries: 10, bytes: 10_000 })
    journal.add(entryWith())
    journal.clear()
    expect(journal.add(entryWith()).id).toBe(2)
  })

  it('keeps the beginning of long bodies and says so', () => {
    const journal = new Journal({ entries: 10, bytes: 10_000_000 })
    const long = 'ş'.repeat(longestBody + 1)
    const exact = 'x'.repeat(longestBody)
    expect(journal.add(entryWith({ asked: long, answered: exact }))).toMatchObject({
      asked: 'ş'.repeat(longestBody),
      answered: exact,
      cut: { asked: longestBody + 1, answered: undefined },
    })
    expect(journal.add(entryWith({ answered: exact })).cut).toBeUndefined()
  })

  it('counts what a written row holds on to beyond what is shown of it', () => {
    const journal = new Journal({ entries: 1000, bytes: 10_000_000 })
    for (let count = 0; count < 20; count += 1) {
      const after = { id: 1, address: 'x'.repeat(1_000_000) }
      const written = [{ collection: 'cybercert.details', before: undefined, after }]
      journal.add(entryWith({ asked: 'x'.repeat(1_000_000), written }))
    }
    expect(journal.size).toBe(9)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kept } from '../../src/fixture/kept.ts'
import { FieldIndex } from '../../src/http/field-index.ts'
import { findBy } from '../../src/http/find-by.ts'
import { Unfinished } from '../../src/http/looking.ts'
import type { Fixture, Row } from '../../src/sandbox/fixture.ts'
import { Sandbox } from '../../src/sandbox/sandbox.ts'
import { Pace } from '../../src/turns.ts'

const collection = 'x.things'
const of = [null, 'a', 'b', 'ç', 1] as const
const base = kept(
  Array.from({ length: 12 }, (_, place) => ({
    id: place + 1,
    key: `k${place + 1}`,
    value: of[place % of.length],
  })),
  'key',
)
const fixture = {
  name: 'f',
  collections: new Map([[collection, base]]),
  personas: [],
  personaByToken: new Map(),
  rates: [],
} satisfies Fixture

/** Finds as a request does: again, once what was left is read. */
function found(sandbox: Sandbox, indexes: FieldIndex[], value: string | number): Row[] {
  const parts = sandbox.parts(collection)
  const index =
    indexes.find((each) => each.base === parts.base) ?? new FieldIndex(parts.base, 'value')
  indexes.push(index)
  try {
    return [...findBy(index, parts, 'key', value)]
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error
    while (!error.work(new Pace()));
    return found(sandbox, indexes, value)
  }
}

const scanned = (sandbox: Sandbox, value: string | number): Row[] =>
  [...sandbox.all(collection, 'key')]
    .filter((row) => row['value'] === value)
    .sort((a, b) => Number(a['id']) - Number(b['id']))

const write = fc.record({
  kind: fc.constant('write' as const),
  id: fc.integer({ min: 1, max: 20 }),
  value: fc.constantFrom('gone', ...of),
  times: fc.constantFrom(1, 1, 1, 1100),
})
const step = fc.oneof(
  { weight: 8, arbitrary: write },
  fc.record({ kind: fc.constantFrom('reset' as const, 'empty' as const, 'again' as const) }),
)

describe('records found by an index', () => {
  it('are those that were stored again so often that nobody remembers which', () => {
    const sandbox = new Sandbox('s', fixture)
    const indexes: FieldIndex[] = []
    const put = (value: string, times: number) => {
      for (let time = 0; time < times; time += 1) {
        sandbox.commit([{ collection, key: 'k1', row: { id: 1, key: 'k1', value } }])
      }
    }
    put('c', 11)
    expect(found(sandbox, indexes, 'c')).toHaveLength(1)
    put('d', 1000)
    expect(sandbox.parts(collection).overlay?.again).toMatchObject({ since: 1 })
    expect(found(sandbox, indexes, 'd')).toHaveLength(1)
    expect(found(sandbox, indexes, 'c')).toHaveLength(0)
  })

  it('are those that going through all of them finds, whatever has happened', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const sandbox = new Sandbox('s', fixture)
        const indexes: FieldIndex[] = []
        for (const each of steps) {
          if (each.kind === 'reset') sandbox.reset()
          if (each.kind === 'empty') sandbox.empty(collection)
          if (each.kind === 'again') sandbox.restore(sandbox.snapshot(), fixture)
          if ('id' in each) {
            const { id, value, times } = each
            const row = value === 'gone' ? null : { id, key: `k${id}`, value }
            for (let time = 0; time < times; time += 1) {
              sandbox.commit([{ collection, key: `k${id}`, row }])
            }
          }
          for (const value of ['a', 'ç', 1] as const) {
            expect(found(sandbox, indexes, value)).toEqual(scanned(sandbox, value))
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

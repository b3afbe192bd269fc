import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadFixture } from '../../../src/fixture/load.ts'
import { Sandboxes } from '../../../src/sandbox/sandboxes.ts'
import { services } from '../../../src/services/index.ts'
import { CannotStore } from '../../../src/storage/cannot-store.ts'
import { examine } from '../../../src/storage/lowdb/examine.ts'
import { LowdbStorage } from '../../../src/storage/lowdb/lowdb.ts'
import { newFolder } from '../folder.ts'

const name = '000000000001.json'
const folder = newFolder()
const file = join(folder, 'log', name)
mkdirSync(join(folder, 'log'))
beforeEach(() => writeFileSync(file, ''))
afterAll(() => rmSync(folder, { recursive: true }))

const fixtureNamed = (fixture: string) => loadFixture(fixture, services)

/** Starts on operations. @returns how it ended: all of them are there, or a sentence about the file. */
async function open(operations: unknown): Promise<string | undefined> {
  const text = JSON.stringify({ dublor: 'log', version: 1, number: 1, operations })
  writeFileSync(file, text)
  const storage = new LowdbStorage(folder, () => {})
  const sandboxes = new Sandboxes(fixtureNamed('docs'), {}, storage)
  const pick = (each: string) => sandboxes.pick(each)
  const wrong = await storage
    .open({ default: sandboxes.default, pick, fixtureNamed })
    .catch((error) => error)
  const examined = await examine(folder)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(readdirSync(join(folder, 'log'))).toEqual([name])
  if (wrong === undefined) {
    expect(examined.broken).toEqual([])
    for (const sandbox of sandboxes) {
      JSON.stringify(sandbox.snapshot())
      expect(sandbox.nextId('s.things')).toBeLessThanOrEqual(2 ** 53)
      expect(sandbox.now()).toEqual(expect.any(Number))
    }
    await sandboxes.change('default', (sandbox) => sandbox.set({ strict: true }))
    await storage.close()
    return undefined
  }
  expect(wrong).toBeInstanceOf(CannotStore)
  return wrong.message
}

const clock = { kind: 'real' }
const world = { sandbox: 'a', life: 1, fixture: 'docs', clock, lastIds: { 's.things': 4 } }
const full = {
  ...world,
  strict: true,
  swaps: ['x'],
  faults: [{ fault: { latency: 1 }, match: { method: 'GET' } }],
  before: { life: 2, clock: { kind: 'frozen', at: 1 } },
}
const rows = { life: 1, rows: [['s.things', 3, { id: 3 }] as unknown, ['s.things', 'k', null]] }
const withRow = (row: unknown) => [world, { life: 1, rows: [row] }]

describe('a file of the log with wrong operations', () => {
  it('is one that nobody wrote', async () => {
    expect(await open([full, rows, { forgotten: 'b' }])).toBeUndefined()
  })

  it.each([
    ['null', [null]],
    ['a number', [7]],
    ['a list', [[]]],
    ['nothing', [{}]],
    ['an unknown kind', [{ renamed: 'a' }]],
    ['no life', [{ rows: [] }]],
    ['a life that is none', [{ ...rows, life: '1' }]],
    ['a life too high to count on', [{ ...rows, life: 2 ** 53 }]],
    ['rows that are none', [world, { life: 1, rows: {} }]],
    ['a row that is null', withRow(null)],
    ['half a row', withRow(['s.things', 3])],
    ['a collection that is no name', withRow([3, 3, {}])],
    ['a key that is none', withRow(['s.things', null, {}])],
    ['a record that is none', withRow(['s.things', 3, 'x'])],
    ['an id of another type', withRow(['s.things', 3, { id: '3' }])],
    ['an id too large to count on', withRow(['s.things', 3, { id: 1e300 }])],
    ['a sandbox that cannot be called so', [{ ...world, sandbox: '../a' }]],
    ['no fixture', [{ ...world, fixture: undefined }]],
    ['no clock', [{ ...world, clock: undefined }]],
    ['a clock that is none', [{ ...world, clock: { kind: 'moon' } }]],
    ['a moment that is none', [{ ...world, clock: { kind: 'frozen', at: '1' } }]],
    ['highest ids that are none', [{ ...world, lastIds: { 's.things': -1 } }]],
    ['faults that are none', [{ ...world, faults: [null] }]],
    ['mutants that are none', [{ ...world, swaps: 'x' }]],
    ['something to go back to that is none', [{ ...world, before: { life: 2 } }]],
    ['something forgotten that is none', [{ forgotten: null }]],
  ])('such as %s is named, with the way out, and stays as it is', async (_what, operations) => {
    const says = await open(operations)
    expect(says).toContain(name)
    expect(says).toContain('dublor doctor --data DIR')
    expect((await examine(folder)).broken).toEqual([
      { file, why: expect.stringMatching(/^operations\[\d\]/) },
    ])
  })

  it('ends neither a start nor the doctor, whatever is in it', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, 1e300, -1, 2 ** 53, '', '__proto__', 'constructor', {}, []),
    )
    /** Valid operations of which one part, somewhere, is something else or is missing. */
    const spoilt = fc
      .tuple(
        fc.constantFrom(full, world, rows, { forgotten: 'a' }),
        fc.infiniteStream(fc.nat(9)),
        value,
      )
      .map(([operation, choices, put]) => {
        const copy: unknown[] = [structuredClone(operation)]
        let at = copy as unknown as Record<string, unknown>
        for (;;) {
          const keys = Object.keys(at)
          const key = keys[choices.next().value % keys.length] as string
          const next = at[key]
          const isLast = typeof next !== 'object' || next === null || Object.keys(next).length === 0
          if (isLast || choices.next().value < 2) {
            if (choices.next().value < 2 && !Array.isArray(at)) delete at[key]
            else at[key] = put
            return copy[0]
          }
          at = next as Record<string, unknown>
        }
      })
    const operations = fc.array(fc.oneof({ weight: 4, arbitrary: spoilt }, value), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(operations, async (list) => {
        const says = await open([world, ...list])
        if (says !== undefined) expect(says).toMatch(/000000000001\.json.*doctor|--fixture/)
        rmSync(join(folder, 'log'), { recursive: true })
        mkdirSync(join(folder, 'log'))
      }),
      { numRuns: 200 },
    )
  })
})

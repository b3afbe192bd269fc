import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realTime, timeOf } from '../../src/sandbox/clock.ts'
import { milliseconds } from '../../src/sandbox/duration.ts'
import { isSandboxName } from '../../src/sandbox/name.ts'
import { idOf, uuidOf } from '../../src/sandbox/uuid.ts'

describe('a name of a sandbox', () => {
  it.each(['a', 'a.b_c-1', '_', 'x'.repeat(64), '0'])('may be %j', (name) => {
    expect(isSandboxName(name)).toBe(true)
  })
  it.each(['', '.a', 'A', 'ı', 'a b', 'a/b', 'x'.repeat(65), 'a\n'])('may not be %j', (name) => {
    expect(isSandboxName(name)).toBe(false)
  })
})

describe('a duration', () => {
  it.each([
    ['PT1S', 1_000],
    ['PT0.5S', 500],
    ['PT2H', 7_200_000],
    ['P1DT30M', 88_200_000],
    ['P2W', 1_209_600_000],
    ['-PT15M', -900_000],
    ['+PT1M', 60_000],
    ['2h', 7_200_000],
    ['2w1d12h30m0.5S', 1_341_000_500],
    ['-15m', -900_000],
  ])('%s is %i ms', (text, expected) => {
    expect(milliseconds(text)).toBe(expected)
  })
  it.each(['', 'P', 'PT', '2', 'h', '1.5h', '30m1h', '1 h', 'P1Y', 'P1DT', 'PT1', 'pt1s', 'PT1.S'])(
    '%j is none',
    (text) => {
      expect(milliseconds(text)).toBeUndefined()
    },
  )
})

describe('a clock', () => {
  it('stands still when it is frozen', () => {
    expect(timeOf({ kind: 'frozen', at: 42 })).toBe(42)
  })
  it('runs ahead by its offset', () => {
    const before = Date.now()
    const time = timeOf({ kind: 'offset', by: 1_000_000 })
    expect(time - 1_000_000).toBeGreaterThanOrEqual(before)
    expect(time - 1_000_000).toBeLessThanOrEqual(Date.now())
  })
  it('shows the real time', () => {
    const before = Date.now()
    expect(timeOf(realTime)).toBeGreaterThanOrEqual(before)
  })
})

describe('the UUID of an id', () => {
  const ids = fc.integer({ min: 0, max: 0xffff_ffff })

  it('is one of version 4, and leads back to the id', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(uuidOf(id)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        )
        expect(idOf(uuidOf(id))).toBe(id)
      }),
    )
  })

  it('is no other one’s, however large the ids are', () => {
    const any = fc.tuple(fc.nat(0x1f_ffff), ids).map(([high, low]) => high * 2 ** 32 + low)
    fc.assert(
      fc.property(any, fc.oneof(any, fc.constant(0)), (id, other) => {
        const twin = (id % 2 ** 32) + 2 ** 32 * (other % 1000)
        for (const each of [other, twin]) if (each !== id) expect(uuidOf(each)).not.toBe(uuidOf(id))
      }),
    )
  })

  it('is not that of any other text', () => {
    expect(idOf('550e8400-e29b-41d4-a716-446655440000')).toBeUndefined()
    expect(idOf('')).toBeUndefined()
    expect(idOf('nonsense')).toBeUndefined()
  })
})

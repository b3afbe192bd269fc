import { describe, expect, it } from 'vitest'
import { spanOf, ttlOf } from '../../src/schedule/span.ts'
import { WrongSetting } from '../../src/wrong-setting.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]

describe('a span of time', () => {
  it.each([
    ['0', 0],
    ['30s', 30 * second],
    ['30m', 30 * minute],
    ['24h', 24 * hour],
    ['7d', 7 * day],
    ['1d12h30m5s', day + 12 * hour + 30 * minute + 5 * second],
    ['2H', 2 * hour],
    ['PT2H', 2 * hour],
    ['P1DT30M', day + 30 * minute],
    ['P2W', 14 * day],
    ['PT0.5S', 500],
    ['3650d', 3650 * day],
  ])('is read off %s', (text, span) => {
    expect(spanOf(text)).toBe(span)
  })

  it.each([
    '',
    '5',
    'h',
    '1.5h',
    '-1h',
    '-PT1H',
    '1h30',
    '30m1h',
    '1 h',
    'PT',
    '3651d',
    '1'.repeat(400).concat('d'),
  ])('is not read off "%s"', (text) => {
    expect(spanOf(text)).toBeUndefined()
  })
})

describe('the time that a sandbox may go unused', () => {
  it('is endless for 0, and wrong for what is no span', () => {
    expect(ttlOf('0')).toBe(Number.POSITIVE_INFINITY)
    expect(ttlOf('PT2H')).toBe(2 * hour)
    expect(() => ttlOf('soon')).toThrow(WrongSetting)
    expect(() => ttlOf('soon')).toThrow('sandboxTtl cannot be "soon"')
  })
})

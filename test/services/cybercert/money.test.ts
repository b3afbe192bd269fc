import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertExactly, differsInBinary, roundTo } from '../../../src/services/cybercert/money.ts'

const worth = { TRY: 1, USD: 30, EUR: 33, GBP: 38 }
type Code = keyof typeof worth
const convert = (amount: number, from: Code, to: Code) =>
  Number(roundTo(2, convertExactly(amount, worth[from], worth[to])))

describe('an amount in another currency', () => {
  it.each([
    [2000000, 'USD', 60000000, 'TRY'],
    [1234567.89, 'USD', 37037036.7, 'TRY'],
    [100, 'TRY', 3.33, 'USD'],
    [200, 'TRY', 6.67, 'USD'],
    [1.005, 'TRY', 1.01, 'TRY'],
    [8.345, 'TRY', 8.35, 'TRY'],
    [1.115, 'TRY', 1.12, 'TRY'],
    [0.75, 'TRY', 0.03, 'USD'],
    [0.125, 'EUR', 0.13, 'EUR'],
    [0.1, 'USD', 3, 'TRY'],
    [99, 'GBP', 114, 'EUR'],
    [0, 'USD', 0, 'TRY'],
    [0.0049, 'TRY', 0, 'TRY'],
    [0.005, 'TRY', 0.01, 'TRY'],
    [1e-300, 'USD', 0, 'TRY'],
    [Number.MIN_VALUE, 'TRY', 0, 'USD'],
    [1e21, 'USD', 3e22, 'TRY'],
    [9007199254740991, 'TRY', 9007199254740991, 'TRY'],
    [1e308, 'EUR', 1.1e308, 'USD'],
    [1e308, 'USD', Number.POSITIVE_INFINITY, 'TRY'],
  ] as const)('%f %s are %f %s', (amount, from, expected, to) => {
    expect(convert(amount, from, to)).toBe(expected)
  })

  it('is rounded half away from zero below zero too', () => {
    expect(convert(-1.005, 'TRY', 'TRY')).toBe(-1.01)
    expect(convert(-0.125, 'TRY', 'TRY')).toBe(-0.13)
  })

  it('is itself in its own currency when it has two decimals', () => {
    const cents = fc.integer({ min: 0, max: 2 ** 45 })
    fc.assert(
      fc.property(cents, fc.constantFrom<Code>('TRY', 'USD'), (count, code) => {
        expect(convert(count / 100, code, code)).toBe(count / 100)
      }),
    )
  })

  it('comes back as it was by way of a currency that is worth less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (count) => {
        const amount = count / 100
        expect(convert(convert(amount, 'USD', 'TRY'), 'TRY', 'USD')).toBe(amount)
      }),
    )
  })
})

describe('the same amount in binary', () => {
  it('loses a cent now and then', () => {
    const differs = (amount: number, from: number, to: number) =>
      differsInBinary(convertExactly(amount, from, to), amount, from, to)
    expect(differs(1.005, 1, 1)).toBe(true)
    expect(differs(1234567.89, 30, 1)).toBe(true)
    expect(differs(0.5, 30, 1)).toBe(false)
    expect(differs(100, 1, 30)).toBe(false)
  })
})

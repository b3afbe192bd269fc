import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convertExactly,
  differsInBinary,
  roundTo,
} from '../../../src/services/cybercert/conversion/money.ts'

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

describe('an exact amount', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((cents) => cents / 100),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(9_999_999_999_999.99, 10_000_000_000_000, 0.005, 0.29, 333_333_333_333.33),
  )
  const rates = fc.constantFrom(1, 30, 33, 38, 7, 0.5, 41.2875)

  it('is what decimal arithmetic makes of it, however it is held', () => {
    fc.assert(
      fc.property(amounts, rates, rates, (amount, from, to) => {
        const exact = convertExactly(amount, from, to)
        const decimal = from === to ? new Big(amount) : new Big(amount).times(from).div(to)
        expect(decimal.eq(exact)).toBe(true)
        expect(Number(roundTo(2, exact))).toBe(Number(decimal.round(2)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is held as a number where it has two decimals and fifteen digits at most', () => {
    expect(convertExactly(1234567.89, 30, 1)).toBe(37037036.7)
    expect(convertExactly(60, 1, 30)).toBe(2)
    expect(convertExactly(100, 1, 30)).toBeTypeOf('object')
    expect(convertExactly(1.005, 1, 1)).toBeTypeOf('object')
    expect(convertExactly(10_000_000_000_000, 1, 1)).toBeTypeOf('object')
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

import { describe, expect, it } from 'vitest'
import { convertExactly } from '../../../src/services/cybercert/conversion/money.ts'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import { shaped } from './shaped.ts'

const { ratesInForce, convertsInDecimal, roundsToTwoDecimals } = decisions.behaviours.conversion

describe('the rate in force', () => {
  const [next, last, first] = [
    { from: 300, worth: { USD: 32 } },
    { from: 200, worth: { USD: 31 } },
    { from: 100, worth: { USD: 30 } },
  ]
  const rates = [next, last, first] as const

  it.each([
    [99, first],
    [100, first],
    [199, first],
    [200, last],
    [299, last],
    [300, next],
    [1000, next],
  ])('at %i is the newest that is not in the future, or the first', (now, expected) => {
    expect(ratesInForce.does(rates, now)).toBe(expected?.worth)
  })

  it('is nothing when there are no rates', () => {
    expect(ratesInForce.does([], 100)).toEqual({})
  })

  it('shapes the answer where a newer one lies in the future', () => {
    expect(shaped(ratesInForce, rates, 250)).toBe(true)
    expect(shaped(ratesInForce, rates, 300)).toBe(false)
  })
})

describe('decimal', () => {
  it.each([
    [1.005, 1, 1],
    [1.255, 1, 1],
    [1e308, 33, 30],
    [1234567.89, 30, 1],
  ])('shapes %f × %i ÷ %i, which binary digits would get wrong', (amount, from, to) => {
    expect(shaped(convertsInDecimal, amount, from, to)).toBe(true)
  })

  it.each([
    [2000000, 30, 1],
    [100, 1, 30],
    [0.1, 30, 1],
    [2000000.1, 1, 1],
  ])('does not shape %f × %i ÷ %i, which come out the same', (amount, from, to) => {
    expect(shaped(convertsInDecimal, amount, from, to)).toBe(false)
  })
})

describe('two decimals', () => {
  it('shape what is not whole, be it before rounding or after it', () => {
    expect(shaped(roundsToTwoDecimals, convertExactly(100, 1, 30))).toBe(true)
    expect(shaped(roundsToTwoDecimals, convertExactly(1.25, 1, 1))).toBe(true)
    expect(shaped(roundsToTwoDecimals, convertExactly(2.999, 1, 1))).toBe(true)
    expect(shaped(roundsToTwoDecimals, convertExactly(2000000, 30, 1))).toBe(false)
    expect(shaped(roundsToTwoDecimals, convertExactly(0.1, 30, 1))).toBe(false)
  })
})

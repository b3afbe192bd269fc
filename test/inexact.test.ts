import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inexactIn, quoteInexact } from '../src/inexact.ts'
import { jsonIn } from '../src/read-json.ts'

const numerals = (json: string) => inexactIn(json).map(({ numeral }) => numeral)

describe('a number that a double would change', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '9223372036854775807',
    '1152921504606846976',
    '1e400',
    '-1E+400',
    '1e-400',
    '123456789.123456789',
    '0.1000000000000000055511151231257827',
  ])('is found: %s', (numeral) => {
    expect(numerals(`{"a":[${numeral},{"b": ${numeral} }]}`)).toEqual([numeral, numeral])
  })

  it.each([
    '9007199254740991',
    '9007199254740992',
    '0.30000000000000004',
    '1.5e300',
    '1e23',
    '9007199254740993e5',
    '100000000000000000000000',
    '1.000000000000000000000000',
    '5e-324',
    '-0',
    '0e999999',
    '"9007199254740993"',
    '"a \\"9007199254740993,9007199254740993 1e400\\\\"',
  ])('is not: %s', (piece) => {
    expect(numerals(`{"${'9'.repeat(20)}":[${piece}]}`)).toEqual([])
  })

  it('is none that JSON.stringify writes, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(numerals(JSON.stringify(value))).toEqual([])
      }),
    )
  })

  it('is every other whole number from 2^53 on', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 54n }), (whole) => {
        expect(numerals(`[${whole}]`).length).toBe(Number(whole % 2n))
      }),
    )
  })

  it('can be read as a text in its place', () => {
    const json = '{"a":9007199254740993,"b":[1e400,"9007199254740993",7]}'
    expect(JSON.parse(quoteInexact(json))).toEqual({
      a: '9007199254740993',
      b: ['1e400', '9007199254740993', 7],
    })
  })

  it('is refused in a file, with its place', () => {
    expect(() => jsonIn('{\n "id": 9007199254740993}')).toThrow(
      'the number 9007199254740993 cannot be kept exactly: it would become 9007199254740992 (line 2 column 8)',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { emptyStringsToNull, trimStrings } from '../../../src/services/laravel/input.ts'

describe('trimStrings', () => {
  it('cuts off the white space around strings, and nothing else', () => {
    expect(trimStrings({ a: ' x y ', b: '\t\n\u00a0', c: 7, d: null, e: true })).toEqual({
      a: 'x y',
      b: '',
      c: 7,
      d: null,
      e: true,
    })
  })

  it('reaches strings at any depth', () => {
    expect(trimStrings({ a: { b: [' x ', { c: ' y ' }] } })).toEqual({
      a: { b: ['x', { c: 'y' }] },
    })
  })

  it('keeps a field of the name of a prototype', () => {
    const trimmed = trimStrings(JSON.parse('{"__proto__":" x "}'))
    expect(JSON.stringify(trimmed)).toBe('{"__proto__":"x"}')
  })

  it('returns the same object when there is nothing to cut off', () => {
    const fields = { a: 'x', b: { c: ['y'] }, d: null }
    expect(trimStrings(fields)).toBe(fields)
  })
})

describe('emptyStringsToNull', () => {
  it('makes null of empty strings only', () => {
    expect(emptyStringsToNull({ a: '', b: ' ', c: 0, d: false, e: { f: '' } })).toEqual({
      a: null,
      b: ' ',
      c: 0,
      d: false,
      e: { f: null },
    })
  })

  it('returns the same object when there is none', () => {
    const fields = { a: 'x', b: [] }
    expect(emptyStringsToNull(fields)).toBe(fields)
  })
})

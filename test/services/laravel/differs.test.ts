import { describe, expect, it } from 'vitest'
import { differs } from '../../../src/services/laravel/differs.ts'

describe('differs', () => {
  it('sees another value', () => {
    expect(differs({ a: 1, b: 'x' }, { a: 1, b: 'y' })).toBe(true)
    expect(differs<{ a: unknown }>({ a: null }, { a: '' })).toBe(true)
    expect(differs({ a: { b: [1] } }, { a: { b: [2] } })).toBe(true)
  })

  it('takes an equal object for the same value', () => {
    expect(
      differs({ a: 1, b: { c: [1, { d: null }] } }, { a: 1, b: { c: [1, { d: null }] } }),
    ).toBe(false)
  })
})

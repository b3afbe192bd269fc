import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/services/laravel/fold.ts'

describe('fold', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['İSTANBUL', 'ıstanbul'],
    ['IŞIK', 'ışık'],
    ['ışık', 'IŞIK'],
    ['ÇÖĞÜŞ', 'çöğüş'],
  ])('takes %s for %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each(['İSTANBUL', 'IŞIK', 'çöğüş'])(
    'takes the decomposed letters of %s for the composed',
    (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text))
    },
  )

  it('takes what a browser makes small for what it was', () => {
    expect('İSTANBUL'.toLowerCase()).not.toBe('istanbul')
    expect(fold('İSTANBUL'.toLowerCase())).toBe(fold('İSTANBUL'))
  })

  it('keeps letters apart that are different ones', () => {
    expect(fold('şık')).not.toBe(fold('sık'))
    expect(fold('öğe')).not.toBe(fold('oğe'))
  })
})

import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/faturaentegrator/decisions.ts'

const { fields } = decisions.behaviours

describe('a tax_number', () => {
  const { does, shapes } = fields.taxNumberHasTenOrElevenDigits
  const leans = (number: string, type: unknown) => shapes?.(does(number, type), number, type)

  it('leans on a guess where it has the digits of the other type', () => {
    expect(leans('1234567890', 'person')).toBe(true)
    expect(leans('11111111111', 'company')).toBe(true)
  })

  it('leans on none where it has those of its own, or the type is unknown', () => {
    expect(leans('11111111111', 'person')).toBe(false)
    expect(leans('1234567890', 'company')).toBe(false)
    expect(leans('1234567890', undefined)).toBe(false)
  })

  it('leans on one where it is refused', () => {
    expect(leans('123', 'person')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { hasRightCheckDigits } from '../../../src/services/faturaentegrator/customers/check-digits.ts'
import { decisions } from '../../../src/services/faturaentegrator/decisions.ts'

const { fields } = decisions.behaviours

describe('check digits', () => {
  it.each(['10000000146', '1234567890', '0001024749', '22222222220'])(
    'are right in %s',
    (number) => {
      expect(hasRightCheckDigits(number)).toBe(true)
    },
  )

  it.each(['11111111111', '10000000147', '10000000156', '00000000000', '1234567891', '9999999999'])(
    'are wrong in %s',
    (number) => {
      expect(hasRightCheckDigits(number)).toBe(false)
    },
  )
})

describe('a tax number whose check digits are not verified', () => {
  const { does, shapes } = fields.checkDigitsNotVerified
  const leans = (number: string) => shapes?.(does(number), number)

  it('leans on that only when they are wrong', () => {
    expect(leans('11111111111')).toBe(true)
    expect(leans('10000000146')).toBe(false)
  })

  it('does not when it is refused anyway', () => {
    expect(leans('123')).toBe(false)
  })
})

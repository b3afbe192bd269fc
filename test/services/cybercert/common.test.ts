import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import { shaped } from './shaped.ts'

const { common } = decisions.behaviours

const persona = {
  name: 'someone',
  user: { id: 1, email: 'someone@example.com' },
  permissions: new Set<string>(),
  currency: 'TRY',
  expires: 1000,
  says: { en: '', tr: '' },
  tokens: [],
}
const uuid = '550e8400-e29b-41d4-a716-446655440000'
const unknown = { status: 404, body: { message: 'Not Found' } }

describe('what shapes the answer', () => {
  it('a token that is missing or expired', () => {
    expect(shaped(common.authenticates, undefined)).toBe(true)
    expect(shaped(common.authenticates, persona)).toBe(false)
    expect(shaped(common.isExpired, persona, 1000)).toBe(true)
    expect(shaped(common.isExpired, persona, 999)).toBe(false)
    expect(shaped(common.isExpired, { ...persona, expires: null }, 1000)).toBe(false)
  })

  it('an expired token and a malformed UUID, though both are answered like unknown ones', () => {
    expect(common.expiredAnswer.does(unknown)).toBe(unknown)
    expect(common.malformedAnswer.does(unknown, 'x')).toBe(unknown)
  })

  it('a permission that is missing, and one of the weaker strength', () => {
    expect(shaped(common.reaches, new Set(), 'x')).toBe(true)
    expect(common.reaches.does(new Set(['x', 'x.own']), 'x')).toBe('all')
    expect(common.reaches.does(new Set(['x.own']), 'x')).toBe('own')
    expect(shaped(common.reaches, new Set(['x.own']), 'x')).toBe(false)
    expect(common.reaches.does(new Set(['x', 'y.own']), ['y', 'x'])).toBe('all')
    expect(common.reaches.does(new Set(['y.own']), ['x', 'y'])).toBe('own')
    expect(shaped(common.reaches, new Set(['z']), ['x', 'y'])).toBe(true)
    expect(shaped(common.ownerOnly, 'own', 1, 2)).toBe(true)
    expect(shaped(common.ownerOnly, 'all', 1, 2)).toBe(false)
  })

  it('a UUID that is malformed, or in capitals', () => {
    expect(shaped(common.malformedIsUnknown, 'x')).toBe(true)
    expect(shaped(common.malformedIsUnknown, uuid)).toBe(false)
    expect(shaped(common.malformedAnswer, unknown, 'x')).toBe(true)
    expect(shaped(common.malformedAnswer, unknown, uuid)).toBe(false)
    expect(shaped(common.uuidInAnyCase, uuid.toUpperCase())).toBe(true)
    expect(shaped(common.uuidInAnyCase, uuid)).toBe(false)
    expect(shaped(common.uuidInAnyCase, 'NOT-A-UUID')).toBe(false)
  })

  it('an order, where more than one check failed', () => {
    expect(shaped(common.checkOrder, ['permission', 'existence'])).toBe(true)
    expect(shaped(common.checkOrder, ['permission'])).toBe(false)
  })

  it('a body that had to be made fit', () => {
    expect(shaped(common.noBodyIsNoFields, undefined)).toBe(true)
    expect(shaped(common.noBodyIsNoFields, null)).toBe(false)
    expect(shaped(common.trimsStrings, { a: ' x' })).toBe(true)
    expect(shaped(common.trimsStrings, { a: 'x' })).toBe(false)
    expect(shaped(common.emptyStringIsNull, { a: '' })).toBe(true)
    expect(shaped(common.emptyStringIsNull, { a: null })).toBe(false)
    expect(shaped(common.nullClears, { a: null })).toBe(true)
    expect(shaped(common.nullClears, { a: 0 })).toBe(false)
    expect(shaped(common.ignoresUnknownFields, ['a'])).toBe(true)
    expect(shaped(common.ignoresUnknownFields, [])).toBe(false)
    expect(shaped(common.bodyIsAnObject, [])).toBe(true)
    expect(shaped(common.bodyIsAnObject, {})).toBe(false)
  })

  it('a change that is none', () => {
    expect(shaped(common.touched, false, 'before', 'now')).toBe(true)
    expect(shaped(common.touched, true, 'before', 'now')).toBe(false)
    expect(shaped(common.touched, false, 'now', 'now')).toBe(false)
  })
})

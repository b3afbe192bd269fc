import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import { paginate } from '../../../src/services/laravel/paginator.ts'
import { customerRow } from './rows.ts'
import { shaped } from './shaped.ts'

const { list } = decisions.behaviours

const active = customerRow()
const passive = customerRow({ is_active: false })
const deleted = customerRow({ deleted_at: '2025-11-20T12:00:00.000000Z' })

describe('what shapes a list', () => {
  it('an is_active that is not sent', () => {
    expect(shaped(list.activeByDefault, undefined)).toBe(true)
    expect(shaped(list.activeByDefault, true)).toBe(false)
  })

  it('an is_active that hides a customer, or shows a passive one', () => {
    expect(shaped(list.isActiveFilters, passive, true, true)).toBe(true)
    expect(shaped(list.isActiveFilters, passive, false, true)).toBe(true)
    expect(shaped(list.isActiveFilters, active, false, true)).toBe(true)
    expect(shaped(list.isActiveFilters, active, true, true)).toBe(false)
    expect(shaped(list.isActiveFilters, passive, true, false)).toBe(false)
  })

  it('a deleted customer', () => {
    expect(shaped(list.withoutDeleted, deleted)).toBe(true)
    expect(shaped(list.withoutDeleted, active)).toBe(false)
    expect(shaped(list.withTrashed, deleted)).toBe(true)
    expect(shaped(list.withTrashed, active)).toBe(false)
  })

  it('a foreign customer under the weaker strength', () => {
    expect(shaped(list.ownOnly, active, 'own', 2)).toBe(true)
    expect(shaped(list.ownOnly, active, 'own', 1)).toBe(false)
    expect(shaped(list.ownOnly, active, 'all', 2)).toBe(false)
  })

  it('a text that is found only in other capitals', () => {
    const istanbul = customerRow({ legal_name: 'istanbul' })
    expect(list.search.does(istanbul, 'İSTANBUL')).toBe(false)
    expect(shaped(list.searchKnowsTurkish, istanbul, 'İSTANBUL')).toBe(true)
    expect(shaped(list.searchKnowsTurkish, istanbul, 'ANKARA')).toBe(false)
  })

  it('a page, and a size of pages, that are sent or not', () => {
    expect(shaped(list.firstPage, undefined)).toBe(true)
    expect(shaped(list.firstPage, 1)).toBe(false)
    expect(shaped(list.page, [active], 2, 1)).toBe(true)
    expect(shaped(list.page, [active], 1, 1)).toBe(false)
    expect(shaped(list.fifteenPerPage, undefined)).toBe(true)
    expect(shaped(list.fifteenPerPage, 15)).toBe(false)
    expect(shaped(list.perPage, 15)).toBe(true)
    expect(shaped(list.perPage, undefined)).toBe(false)
    expect(shaped(list.atMost100PerPage, 101)).toBe(true)
    expect(shaped(list.atMost100PerPage, 100)).toBe(false)
  })

  it('a parameter that is odd or repeated', () => {
    expect(shaped(list.badNumberIsDefault, 'abc')).toBe(true)
    expect(shaped(list.badNumberIsDefault, '7')).toBe(false)
    expect(shaped(list.badNumberIsDefault, undefined)).toBe(false)
    expect(shaped(list.badBooleanIsDefault, 'constructor')).toBe(true)
    expect(shaped(list.badBooleanIsDefault, 'false')).toBe(false)
    expect(shaped(list.badBooleanIsDefault, undefined)).toBe(false)
    expect(shaped(list.lastOfRepeated, { page: ['1', '2'] })).toBe(true)
    expect(shaped(list.lastOfRepeated, { page: '2' })).toBe(false)
  })

  it('an order of more than one customer, and an inactive detail', () => {
    const all = [active, passive]
    expect(shaped(list.oldestFirst, paginate(all, 1, 2), all)).toBe(true)
    expect(shaped(list.oldestFirst, paginate(all, 2, 1), all)).toBe(true)
    expect(shaped(list.oldestFirst, paginate([active], 1, 1), [active])).toBe(false)
    expect(shaped(list.oldestFirst, paginate(all, 3, 2), all)).toBe(false)
    expect(shaped(list.inactiveDetailShows, false)).toBe(true)
    expect(shaped(list.inactiveDetailShows, true)).toBe(false)
  })
})

describe('a boolean of a query', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    ['__proto__', undefined],
    ['TRUE', undefined],
  ])('%s is %s', (text, value) => {
    expect(list.badBooleanIsDefault.does(text)).toBe(value)
  })
})

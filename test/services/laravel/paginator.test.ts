import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, positiveInteger } from '../../../src/services/laravel/paginator.ts'

describe('paginate', () => {
  const five = ['a', 'b', 'c', 'd', 'e']

  it('cuts out a page', () => {
    expect(paginate(five, 2, 2)).toEqual({
      items: ['c', 'd'],
      page: 2,
      perPage: 2,
      total: 5,
      lastPage: 3,
    })
  })

  it('has a shorter last page, and empty ones beyond it', () => {
    expect(paginate(five, 3, 2).items).toEqual(['e'])
    expect(paginate(five, 4, 2)).toMatchObject({ items: [], page: 4, total: 5, lastPage: 3 })
  })

  it('has no further page when the last one is full', () => {
    expect(paginate(five, 1, 5).lastPage).toBe(1)
  })

  it('has one empty page of nothing', () => {
    expect(paginate([], 1, 15)).toMatchObject({ items: [], total: 0, lastPage: 1 })
  })

  it('shows each item on one page only', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (all, perPage) => {
        const { lastPage } = paginate(all, 1, perPage)
        const pages = Array.from({ length: lastPage }, (_, index) =>
          paginate(all, index + 1, perPage),
        )
        expect(pages.flatMap(({ items }) => items)).toEqual(all)
      }),
    )
  })
})

describe('positiveInteger', () => {
  it.each([
    ['1', 1],
    ['100', 100],
    ['0007', 7],
    ['99999999999', 99999999999],
  ])('reads %s', (text, number) => {
    expect(positiveInteger(text)).toBe(number)
  })

  it.each([undefined, '', '0', '-1', '1.5', '1e3', 'abc', ' 1', '٣', '9'.repeat(30)])(
    'reads nothing in %j',
    (text) => {
      expect(positiveInteger(text)).toBeUndefined()
    },
  )
})

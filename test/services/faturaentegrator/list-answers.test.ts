import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/faturaentegrator/decisions.ts'
import { paginate } from '../../../src/services/laravel/paginator.ts'

const listAnswers = decisions.behaviours.list

const to = (page: number) => `to ${page}`

describe('links', () => {
  it('lead nowhere around the only page of an empty list', () => {
    const links = listAnswers.links.does(paginate([], 1, 15), to)
    expect(links).toEqual({ first: 'to 1', last: 'to 1', prev: null, next: null })
  })

  it('lead back, and not on, from a page beyond the last', () => {
    const links = listAnswers.links.does(paginate([], 4, 15), to)
    expect(links).toMatchObject({ prev: 'to 3', next: null })
  })

  it('keep a limit only if one was sent', () => {
    const { does, shapes } = listAnswers.linksKeepLimit
    expect(does(2, undefined)).toBe('page=2')
    expect(shapes?.('page=2', 2, undefined)).toBe(false)
    expect(does(2, 5)).toBe('limit=5&page=2')
  })
})

it('says nothing of the range of a page that has rows', () => {
  const page = { ...paginate([1], 1, 15), items: [{}] } as never
  expect(listAnswers.emptyRange.does(page)).toBeUndefined()
})

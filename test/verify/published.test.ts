import { describe, expect, it } from 'vitest'
import { filled, published, publishedKeys } from '../../contracts/published.ts'

describe('what a page shows', () => {
  it('is what its example holds, open values as null', () => {
    expect(published('cybercert.u1k.page/api/customers/create', 422)).toEqual({
      message: 'Validation failed',
      errors: { company_name: ['The company name field is required.'] },
    })
    expect(publishedKeys('cybercert.u1k.page/api/reports/update')).toBe(
      'id uuid title report_type status is_active updated_at',
    )
  })

  it('is not there for a page without an example, nor for a guess', () => {
    expect(() => published('example.com')).toThrow('example.com shows no 200')
    expect(() => published('seed 000')).toThrow('seed 000 shows no 200')
  })
})

describe('a page filled with values', () => {
  const page = { b: 1, a: { d: 2, c: 3 }, list: [1] }

  it('keeps its keys, their order and what is not given', () => {
    const body = filled(page, { a: { c: 4, d: 5 }, list: [2], b: null })
    expect(JSON.stringify(body)).toBe('{"b":null,"a":{"d":5,"c":4},"list":[2]}')
    expect(filled(page, {})).toEqual(page)
    expect(filled(page, { a: null })).toEqual({ ...page, a: null })
  })

  it('takes no key that it does not show', () => {
    expect(() => filled(page, { e: 1 })).toThrow('the page shows no e')
    expect(() => filled(page, { a: { e: 1 } })).toThrow('the page shows no e')
  })
})

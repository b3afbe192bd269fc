import { describe, expect, it } from 'vitest'
import { inTurkish } from '../../src/journal/why/lines-in-turkish.ts'
import { lines } from '../../src/services/laravel/lines.ts'

describe('a sentence about a field in Turkish', () => {
  it('is there for every sentence that the services have', () => {
    const known = [
      lines.required('company_name'),
      ...['string', 'number', 'integer', 'boolean', 'object'].map((type) =>
        lines.type('a_b', type),
      ),
      lines.min('a', 0),
      lines.url('a'),
      lines.email('a'),
      lines.selected('a_b'),
      lines.format('a'),
      lines.digitsBetween('a', 10, 11),
      'The annual revenue field is too large.',
      'The request body must be a JSON object.',
    ]
    expect(known.map(inTurkish)).toEqual([
      'zorunlu',
      'metin olmalı',
      'sayı olmalı',
      'tam sayı olmalı',
      'true ya da false olmalı',
      'nesne olmalı',
      'en az 0 olmalı',
      'geçerli bir URL olmalı',
      'geçerli bir e-posta adresi olmalı',
      'kabul edilen değerlerden biri değil',
      'istenen biçimde değil',
      '10 ile 11 basamak arasında olmalı',
      'çok büyük',
      'bir JSON nesnesi olmalı',
    ])
  })

  it('is the sentence itself where nobody has translated it', () => {
    expect(inTurkish('The a field is odd.')).toBe('“The a field is odd.”')
  })
})

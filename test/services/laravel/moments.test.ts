import { describe, expect, it } from 'vitest'
import { momentOf } from '../../../src/services/laravel/moments.ts'

describe('a date that was sent', () => {
  it.each([
    ['2025-01-02', '2025-01-02T00:00:00.000000Z'],
    ['2025-01-02 03:04', '2025-01-02T03:04:00.000000Z'],
    ['2025-01-02T03:04:05', '2025-01-02T03:04:05.000000Z'],
    ['2025-01-02T03:04:05.678901Z', '2025-01-02T03:04:05.678000Z'],
    ['2025-01-02T03:04:05+03:00', '2025-01-02T00:04:05.000000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000000Z'],
  ])('%s is kept as %s', (sent, kept) => {
    expect(momentOf(sent)).toBe(kept)
  })

  it.each([
    '',
    'soon',
    '2025',
    '2025-13-01',
    '2025-02-29',
    '2025-02-31T00:00:00Z',
    '2025-01-02T25:00',
  ])('%j is none', (sent) => {
    expect(momentOf(sent)).toBeUndefined()
  })
})

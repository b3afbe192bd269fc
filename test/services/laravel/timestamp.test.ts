import { describe, expect, it } from 'vitest'
import { timestamp } from '../../../src/services/laravel/timestamp.ts'

describe('timestamp', () => {
  it('writes UTC with six digits', () => {
    expect(timestamp(Date.UTC(2025, 10, 20, 12))).toBe('2025-11-20T12:00:00.000000Z')
    expect(timestamp(Date.UTC(2025, 0, 2, 3, 4, 5, 67))).toBe('2025-01-02T03:04:05.067000Z')
  })
})

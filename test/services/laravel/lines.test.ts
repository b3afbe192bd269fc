import { describe, expect, it } from 'vitest'
import { attribute, lines } from '../../../src/services/laravel/lines.ts'

describe('lines', () => {
  it('names a field with spaces', () => {
    expect(attribute('annual_revenue_currency')).toBe('annual revenue currency')
  })

  it.each([
    [lines.required('company_name'), 'The company name field is required.'],
    [lines.type('tax_number', 'string'), 'The tax number field must be a string.'],
    [lines.type('annual_revenue', 'number'), 'The annual revenue field must be a number.'],
    [lines.type('employee_count', 'integer'), 'The employee count field must be an integer.'],
    [lines.type('is_active', 'boolean'), 'The is active field must be true or false.'],
    [lines.type('custom_settings', 'object'), 'The custom settings field must be an object.'],
    [lines.min('items_per_page', 1), 'The items per page field must be at least 1.'],
    [lines.url('website'), 'The website field must be a valid URL.'],
    [lines.email('email'), 'The email field must be a valid email address.'],
    [lines.selected('theme'), 'The selected theme is invalid.'],
  ])('says: %s', (line, sentence) => {
    expect(line).toBe(sentence)
  })
})

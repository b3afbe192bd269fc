import fc from 'fast-check'

/** Values of fields and parameters that the services know, by name: with them requests come far. */
export const hints: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  // CyberCert
  annual_revenue: fc.constantFrom<unknown>(null, 0, 1, 1000.005, 2_000_000.25, 1e300, -1),
  annual_revenue_currency: fc.constantFrom('TRY', 'USD', 'EUR', 'GBP', 'XXX', 'usd'),
  company_name: fc.constantFrom('Acme', 'İIıi', ' padded '),
  theme: fc.constantFrom('light', 'dark', 'blue'),
  currency_id: fc.constantFrom(1, 2, 3, 4, 99),
  custom_settings: fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
  }),
  uuid: fc.constantFrom(
    '550e8400-e29b-41d4-a716-446655440000',
    '550E8400-E29B-41D4-A716-446655440000',
    '9e3779b1-a2b9-4d1c-a0f5-5a4c7e2f0b1d',
    '00000000-0000-0000-0000-000000000000',
    'not-a-uuid',
  ),
  // FaturaEntegratör
  type: fc.constantFrom('person', 'company', 'other'),
  tax_number: fc.constantFrom('1234567890', '12345678901', '123', '12345678x0'),
  email: fc.constantFrom('a@example.com', 'none', 'a@b', `${'a'.repeat(80)}@example.com`),
  id: fc.constantFrom('1', '2', '3', '0', '-1', '01', '1e0', '99999999999999999999', 'x'),
  // Lists
  page: fc.constantFrom('1', '2', '0', '-1', 'x', '99999999999', '9007199254740993'),
  per_page: fc.constantFrom('1', '15', '100', '101', '0', 'x'),
  limit: fc.constantFrom('1', '15', '1000', '0', 'x', '9007199254740991'),
  search: fc.constantFrom('a', 'I', 'ı', 'İSTANBUL', '', '%', 'I'.repeat(2_000)),
  is_active: fc.constantFrom<unknown>(true, false, '1', '0', 'true', 'x'),
  with_trashed: fc.constantFrom('1', '0', 'true', 'false', 'x'),
  // The control plane
  fixture: fc.constantFrom('demo', 'docs', 'empty', 'large:1000', 'large:0', 'large:-1', 'x.json'),
  frozen: fc.constantFrom(
    '2025-11-20T12:00:00Z',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2025-02-30T00:00:00Z',
  ),
  offset: fc.constantFrom('PT2H', '-P1D', 'P7000Y', 'P1W', 'x'),
  by: fc.constantFrom('PT1H', '-PT1H', 'P9999Y', 'PT0S', 'x'),
  active: fc.constantFrom<unknown>([], ['x'], [1]),
  latency: fc.constantFrom<unknown>(0, 1, { min: 0, max: 2 }, -1, 'x', { min: 2, max: 1 }),
  drip: fc.constantFrom<unknown>('x', -1, 0),
  reset: fc.constantFrom<unknown>(false, 'x'),
  'reset-midway': fc.constantFrom<unknown>(false, 'x'),
  truncate: fc.constantFrom<unknown>(false, 'x'),
  'lost-answer': fc.constantFrom<unknown>(false, 'x'),
  status: fc.constantFrom<unknown>(200, 204, 304, 404, 422, 503, 599, 199, 600, '4xx', 'x'),
  state: fc.constantFrom(
    'customer has no details',
    'there are no customers',
    'cybercert: customer exists',
    'user 1 prefers USD',
    'nothing of the kind',
    '',
  ),
  states: fc.constantFrom<unknown>(['customer has no details'], ['x'], [null, '']),
  action: fc.constantFrom('setup', 'teardown', 'x'),
  service: fc.constantFrom('cybercert', 'faturaentegrator', 'x'),
}

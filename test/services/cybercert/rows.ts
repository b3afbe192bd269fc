import type { Customer, Details } from '../../../src/services/cybercert/records.ts'

const moment = '2025-11-20T12:00:00.000000Z'

/** A row of details, for what a behaviour does with it. */
export const detailsRow = (fields: Partial<Details> = {}): Details => ({
  id: 1,
  customer_id: 1,
  annual_revenue: null,
  annual_revenue_currency: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
  is_active: true,
  created_at: moment,
  updated_at: moment,
  deleted_at: null,
  ...fields,
})

/** A customer, for what a behaviour does with it. */
export const customerRow = (fields: Partial<Customer> = {}): Customer => ({
  id: 1,
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  user_id: 1,
  company_name: 'Example Company',
  legal_name: null,
  tax_number: null,
  email: null,
  phone: null,
  organization_id: null,
  is_active: true,
  created_at: moment,
  updated_at: moment,
  deleted_at: null,
  ...fields,
})

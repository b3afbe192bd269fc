/** What the bare servers keep and answer: the details of one customer, as Dublör has them. */

export interface Row {
  readonly id: number
  readonly customer_id: number
  readonly annual_revenue: number
  readonly annual_revenue_currency: 'TRY' | 'USD'
  readonly employee_count: number
  readonly industry: string
  readonly website: string
  readonly address: string
  readonly is_active: boolean
  readonly created_at: string
  readonly updated_at: string
}

export const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

export const firstRow: Row = {
  id: 1,
  customer_id: 1,
  annual_revenue: 1_000_000,
  annual_revenue_currency: 'TRY',
  employee_count: 50,
  industry: 'Technology',
  website: 'https://example.com',
  address: 'İstanbul, Türkiye',
  is_active: true,
  created_at: '2025-11-20T12:00:00.000000Z',
  updated_at: '2025-11-20T12:00:00.000000Z',
}

const inTry = (row: Row): number =>
  row.annual_revenue_currency === 'USD'
    ? Math.round(row.annual_revenue * 3000) / 100
    : row.annual_revenue

export const merge = (row: Row, sent: Partial<Row>): Row => ({
  ...row,
  ...sent,
  updated_at: new Date().toISOString().replace('Z', '000Z'),
})

export const updateAnswer = (row: Row) => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: row.annual_revenue,
  annual_revenue_currency: row.annual_revenue_currency,
  annual_revenue_converted: inTry(row),
  annual_revenue_currency_converted: 'TRY',
  employee_count: row.employee_count,
  industry: row.industry,
  website: row.website,
  is_active: row.is_active,
  updated_at: row.updated_at,
})

export const showAnswer = (row: Row) => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: row.annual_revenue,
  annual_revenue_converted: inTry(row),
  annual_revenue_currency: row.annual_revenue_currency,
  employee_count: row.employee_count,
  industry: row.industry,
  website: row.website,
  address: row.address,
  is_active: row.is_active,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

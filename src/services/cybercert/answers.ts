import { type TSchema, Type } from '@sinclair/typebox'
import { orNull } from '../laravel/nullable.ts'

/** The shapes of CyberCert's answers, keys in documented order. */

export const Message = Type.Object({ message: Type.String() })

const amount = orNull(Type.Number())
const text = orNull(Type.String())
const count = orNull(Type.Integer())

export const UpdatedDetails = Type.Object({
  id: Type.Integer(),
  customer_id: Type.Integer(),
  annual_revenue: amount,
  annual_revenue_currency: text,
  annual_revenue_converted: amount,
  annual_revenue_currency_converted: Type.String(),
  employee_count: count,
  industry: text,
  website: text,
  is_active: Type.Boolean(),
  updated_at: Type.String(),
})

export const ShownDetails = Type.Object({
  id: Type.Integer(),
  customer_id: Type.Integer(),
  annual_revenue: amount,
  annual_revenue_converted: amount,
  annual_revenue_currency: text,
  employee_count: count,
  industry: text,
  website: text,
  address: text,
  is_active: Type.Boolean(),
  created_at: Type.String(),
  updated_at: Type.String(),
})

export const RestoredDetails = Type.Object({
  message: Type.String(),
  detail: Type.Object({
    id: Type.Integer(),
    customer_id: Type.Integer(),
    annual_revenue: amount,
    is_active: Type.Boolean(),
    deleted_at: text,
  }),
})

const detailSummary = orNull(
  Type.Object({
    annual_revenue: amount,
    annual_revenue_converted: amount,
    annual_revenue_currency: text,
  }),
)

const row = Type.Object({
  id: Type.Integer(),
  uuid: Type.String(),
  company_name: Type.String(),
  legal_name: text,
  tax_number: text,
  email: text,
  is_active: Type.Boolean(),
  user_id: Type.Integer(),
  detail: detailSummary,
  created_at: Type.String(),
})

const page = <Row extends TSchema>(row: Row) =>
  Type.Object({
    data: Type.Array(row),
    current_page: Type.Integer(),
    per_page: Type.Integer(),
    total: Type.Integer(),
    last_page: Type.Integer(),
  })

export const CustomerPage = page(row)

export const ShownCustomer = Type.Object({
  id: Type.Integer(),
  uuid: Type.String(),
  company_name: Type.String(),
  legal_name: text,
  tax_number: text,
  email: text,
  phone: text,
  is_active: Type.Boolean(),
  user_id: Type.Integer(),
  detail: detailSummary,
  user: Type.Object({ id: Type.Integer(), email: Type.String() }),
  created_at: Type.String(),
  updated_at: Type.String(),
})

export const CreatedCustomer = Type.Object({
  id: Type.Integer(),
  uuid: Type.String(),
  company_name: Type.String(),
  legal_name: text,
  tax_number: text,
  email: text,
  phone: text,
  is_active: Type.Boolean(),
  user_id: Type.Integer(),
  created_at: Type.String(),
  updated_at: Type.String(),
})

export const UpdatedCustomer = Type.Object({
  id: Type.Integer(),
  uuid: Type.String(),
  company_name: Type.String(),
  legal_name: text,
  email: text,
  is_active: Type.Boolean(),
  updated_at: Type.String(),
})

export const RestoredCustomer = Type.Object({
  message: Type.String(),
  customer: Type.Object({
    id: Type.Integer(),
    uuid: Type.String(),
    company_name: Type.String(),
    is_active: Type.Boolean(),
    deleted_at: text,
  }),
})

export const ShownSettings = Type.Object({
  id: Type.Integer(),
  user_id: Type.Integer(),
  uuid: Type.String(),
  locale: Type.String(),
  timezone: Type.String(),
  date_format: Type.String(),
  time_format: Type.String(),
  currency_id: Type.Integer(),
  country_code: Type.String(),
  theme: Type.String(),
  items_per_page: Type.Integer(),
  custom_settings: Type.Record(Type.String(), Type.Unknown()),
  created_at: Type.String(),
  updated_at: Type.String(),
  currency: Type.Object({
    id: Type.Integer(),
    code: Type.String(),
    name: Type.String(),
    symbol: Type.String(),
  }),
})

import { type Static, Type } from '@sinclair/typebox'
import { Moment } from '../laravel/moments.ts'
import { nullable } from '../laravel/nullable.ts'

/** The records that CyberCert keeps. Moments are in the form in which they are answered. */

export const Customer = Type.Object(
  {
    id: Type.Integer({ minimum: 1 }),
    uuid: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    user_id: Type.Integer({ minimum: 1 }),
    company_name: Type.String({ minLength: 1 }),
    legal_name: nullable(Type.String()),
    tax_number: nullable(Type.String()),
    email: nullable(Type.String()),
    phone: nullable(Type.String()),
    organization_id: nullable(Type.Integer()),
    is_active: Type.Boolean(),
    created_at: Moment,
    updated_at: Moment,
    deleted_at: nullable(Moment),
  },
  { additionalProperties: false },
)
export type Customer = Static<typeof Customer>

export const Details = Type.Object(
  {
    id: Type.Integer({ minimum: 1 }),
    customer_id: Type.Integer({ minimum: 1 }),
    annual_revenue: nullable(Type.Number({ minimum: 0 })),
    annual_revenue_currency: nullable(Type.String({ pattern: '^[A-Z]{3}$' })),
    employee_count: nullable(Type.Integer({ minimum: 0 })),
    industry: nullable(Type.String()),
    website: nullable(Type.String()),
    address: nullable(Type.String()),
    is_active: Type.Boolean(),
    created_at: Moment,
    updated_at: Moment,
    deleted_at: nullable(Moment),
  },
  { additionalProperties: false },
)
export type Details = Static<typeof Details>

export const Settings = Type.Object(
  {
    id: Type.Integer({ minimum: 1 }),
    user_id: Type.Integer({ minimum: 1 }),
    uuid: Type.String(),
    locale: Type.String(),
    timezone: Type.String(),
    date_format: Type.String(),
    time_format: Type.String(),
    currency_id: Type.Integer({ minimum: 1 }),
    country_code: Type.String(),
    theme: Type.String(),
    items_per_page: Type.Integer({ minimum: 1 }),
    custom_settings: Type.Record(Type.String(), Type.Unknown()),
    notifications_email: Type.Boolean(),
    notifications_sms: Type.Boolean(),
    notifications_push: Type.Boolean(),
    created_at: Moment,
    updated_at: Moment,
  },
  { additionalProperties: false },
)
export type Settings = Static<typeof Settings>

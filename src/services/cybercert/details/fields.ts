import type { Details } from '../records.ts'

/** The fields of a detail row that a client may write. */
export interface DetailsFields {
  readonly annual_revenue: number | null
  readonly annual_revenue_currency: string | null
  readonly employee_count: number | null
  readonly industry: string | null
  readonly website: string | null
  readonly address: string | null
  readonly is_active: boolean
}
export type SentDetails = { readonly [Field in keyof DetailsFields]?: DetailsFields[Field] | null }

type Clearable = Exclude<keyof DetailsFields, 'is_active' | 'annual_revenue_currency'>

/** The fields that can be emptied. */
export const cleared: Pick<DetailsFields, Clearable> = {
  annual_revenue: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
}

/** A row in which nothing is set yet. `id` is the next of its sequence. */
export const freshRow = (id: number, customerId: number, now: string): Readonly<Details> => ({
  id,
  customer_id: customerId,
  ...cleared,
  annual_revenue_currency: null,
  is_active: true,
  created_at: now,
  updated_at: now,
  deleted_at: null,
})

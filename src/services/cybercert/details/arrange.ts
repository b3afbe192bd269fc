import { timestamp } from '../../laravel/timestamp.ts'
import type { CyberCertWorld } from '../common/state.ts'
import type { Details } from '../records.ts'

type Row = Readonly<Details>
export type DetailsFields = Partial<Omit<Row, 'id' | 'customer_id'>>

/** The details of the published example (page `details`). */
const example = {
  annual_revenue: 1_000_000,
  annual_revenue_currency: 'TRY',
  employee_count: 50,
  industry: 'Technology',
  website: 'https://example.com',
  address: 'İstanbul, Türkiye',
  is_active: true,
  deleted_at: null,
}

/** The details of a customer, deleted or not, with the fields that are given; new ones if there are none. */
export function detailsWith(
  world: CyberCertWorld,
  customerId: number,
  fields: DetailsFields = {},
): Row {
  return { ...(world.get('details', customerId) ?? fresh(world, customerId)), ...fields }
}

function fresh(world: CyberCertWorld, customerId: number): Row {
  const now = timestamp(world.now)
  return {
    id: idFor(world, customerId),
    customer_id: customerId,
    ...example,
    created_at: now,
    updated_at: now,
  }
}

/** In the examples the details have the id of their customer; so here, unless others have it. */
function idFor(world: CyberCertWorld, customerId: number): number {
  return world.hasId('details', customerId) ? world.nextId('details') : customerId
}

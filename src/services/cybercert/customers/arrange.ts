import { timestamp } from '../../laravel/timestamp.ts'
import type { CyberCertWorld } from '../common/state.ts'
import { documentedUuid } from '../common/state-params.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** The customer of the documents' examples; what no example shows is ours. */
const example = {
  user_id: 1,
  company_name: 'Example Company',
  legal_name: 'Example Company Ltd.',
  tax_number: '1234567890',
  email: 'info@example.com',
  phone: '+90 212 555 0000',
  organization_id: null,
  is_active: true,
  deleted_at: null,
}

/** A customer that is not there yet, like that of the examples. */
export function newCustomer(world: CyberCertWorld, uuid: string, id: number): Row {
  const now = timestamp(world.now)
  return { id, uuid, ...example, created_at: now, updated_at: now }
}

/** The customer of a UUID, deleted or not, with the fields that are given; a new one if there is none. */
export function customerWith(
  world: CyberCertWorld,
  { uuid, ...fields }: { readonly uuid: string } & Partial<Row>,
): Row {
  const key = uuid.toLowerCase()
  const row = world.get('customers', key) ?? newCustomer(world, key, idFor(world, key))
  return { ...row, ...fields }
}

/** Keeps a customer. @returns what is known of it then. */
export function keepCustomer(world: CyberCertWorld, row: Row) {
  world.store('customers', row)
  return { uuid: row.uuid, id: row.id, user_id: row.user_id }
}

/** The documents' customer has the id 1, unless another one has it. */
function idFor(world: CyberCertWorld, uuid: string): number {
  const next = world.nextId('customers')
  return uuid === documentedUuid && !world.hasId('customers', 1) ? 1 : next
}

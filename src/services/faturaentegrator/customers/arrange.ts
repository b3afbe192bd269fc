import { timestamp } from '../../laravel/timestamp.ts'
import type { FaturaEntegratorWorld } from '../common/state.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** What differs between a person and a company. The values are ours, in the documented forms. */
const identities = {
  person: {
    type: 'person',
    tax_number: '11111111111',
    tax_office: null,
    title: null,
    name: 'Mehmet',
    surname: 'YILMAZ',
  },
  company: {
    type: 'company',
    tax_number: '1234567890',
    tax_office: 'KADIKÖY',
    title: 'ÖRNEK A.Ş.',
    name: null,
    surname: null,
  },
} as const

const contact = {
  phone: '5320000000',
  email: 'mehmet@example.com',
  country: 'TÜRKİYE',
  postcode: '34000',
  city: 'İSTANBUL',
  district: 'KADIKÖY',
  address: 'Moda Cad. No:1',
  iban: null,
}

/**
 * The customer of an id, deleted or not, with the fields that are given; a new one if there is none.
 * One that becomes a person or a company gets the fields that such a one has.
 */
export function customerWith(
  world: FaturaEntegratorWorld,
  { id, ...fields }: { readonly id: number } & Partial<Row>,
): Row {
  const kept = world.get('customers', id)
  const type = fields.type ?? kept?.type ?? 'person'
  const row = kept ?? fresh(world, id)
  return { ...row, ...(kept?.type === type ? {} : identities[type]), ...fields }
}

function fresh(world: FaturaEntegratorWorld, id: number): Row {
  const now = timestamp(world.now)
  return {
    id,
    ...identities.person,
    ...contact,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  }
}

/** Keeps a customer. @returns what is known of it then. */
export function keepCustomer(world: FaturaEntegratorWorld, row: Row) {
  world.store('customers', row)
  return { id: row.id }
}

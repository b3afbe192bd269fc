import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { type CyberCertWorld, state } from '../common/state.ts'
import { detailsParams, uuid } from '../common/state-params.ts'
import { customerWith, keepCustomer } from '../customers/arrange.ts'
import type { Customer } from '../records.ts'
import { type DetailsFields, detailsWith } from './arrange.ts'

type Params = DetailsFields & { readonly uuid: string }

const withFields = Type.Object(detailsParams, { additionalProperties: false })

/** The customer whose details it is about: there and not deleted, active or not. */
function present(world: CyberCertWorld, uuid: string): Readonly<Customer> {
  const customer = { ...customerWith(world, { uuid }), deleted_at: null }
  keepCustomer(world, customer)
  return customer
}

/** Gives a customer details that are active or not, deleted or not. */
function give(
  world: CyberCertWorld,
  { uuid, ...fields }: Params,
  { active, deleted }: { readonly active: boolean; readonly deleted: boolean },
) {
  const customer = present(world, uuid)
  const row = detailsWith(world, customer.id, fields)
  const deleted_at = deleted ? (row.deleted_at ?? timestamp(world.now)) : null
  world.store('details', { ...row, is_active: active, deleted_at })
  return { uuid: customer.uuid, id: customer.id, details_id: row.id }
}

/** What can be so of the details of one customer. */
export const detailsStates = [
  state({
    says: 'customer {uuid} has details',
    en: 'The customer is there, and so are its details, active, with the fields that are given.',
    tr: 'Müşteri ve ayrıntıları vardır; ayrıntılar etkindir ve verilen alanları taşır.',
    params: withFields,
    arrange: (world, params) => give(world, params, { active: true, deleted: false }),
  }),
  state({
    says: 'customer {uuid} has no details',
    en: 'The customer is there, and has no details, not even deleted ones.',
    tr: 'Müşteri vardır; silinmiş ya da silinmemiş hiçbir ayrıntısı yoktur.',
    params: Type.Object({ uuid }, { additionalProperties: false }),
    arrange(world, params) {
      const customer = present(world, params.uuid)
      world.remove('details', customer.id)
      return { uuid: customer.uuid, id: customer.id }
    },
  }),
  state({
    says: 'customer {uuid} has soft-deleted details',
    en: 'The customer is there; its details are deleted and can be restored.',
    tr: 'Müşteri vardır; ayrıntıları silinmiştir ve geri alınabilir.',
    params: withFields,
    arrange: (world, params) => give(world, params, { active: true, deleted: true }),
  }),
  state({
    says: 'customer {uuid} has inactive details',
    en: 'The customer is there; its details are not deleted, but not active.',
    tr: 'Müşteri vardır; ayrıntıları silinmemiştir ama etkin değildir.',
    params: withFields,
    arrange: (world, params) => give(world, params, { active: false, deleted: false }),
  }),
]

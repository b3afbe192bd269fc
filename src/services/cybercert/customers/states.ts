import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { state } from '../common/state.ts'
import { customerParams, userId, uuid } from '../common/state-params.ts'
import { tokenOf } from '../common/token-of.ts'
import { customerWith, keepCustomer } from './arrange.ts'

const exact = { additionalProperties: false }

/** What can be so of one customer. */
export const customerStates = [
  state({
    says: 'customer {uuid} exists',
    en: 'The customer is there, active and not deleted, with the fields that are given.',
    tr: 'Müşteri vardır; etkindir, silinmemiştir ve verilen alanları taşır.',
    params: Type.Object(customerParams, exact),
    arrange: (world, params) =>
      keepCustomer(world, { ...customerWith(world, params), is_active: true, deleted_at: null }),
  }),
  state({
    says: 'customer {uuid} does not exist',
    en: 'There is no customer of that UUID, deleted or not, and there are no details of it.',
    tr: 'Bu UUID ile silinmiş ya da silinmemiş hiçbir müşteri ve ayrıntısı yoktur.',
    params: Type.Object({ uuid }, exact),
    arrange(world, params) {
      const key = params.uuid.toLowerCase()
      const customer = world.get('customers', key)
      world.remove('customers', key)
      if (customer !== undefined) world.remove('details', customer.id)
      return { uuid: key }
    },
  }),
  state({
    says: 'customer {uuid} is soft-deleted',
    en: 'The customer is there, but deleted: it can be restored.',
    tr: 'Müşteri vardır ama silinmiştir; geri alınabilir.',
    params: Type.Object(customerParams, exact),
    arrange(world, params) {
      const row = customerWith(world, params)
      return keepCustomer(world, { ...row, deleted_at: row.deleted_at ?? timestamp(world.now) })
    },
  }),
  state({
    says: 'customer {uuid} is passive',
    en: 'The customer is there and not deleted, but not active.',
    tr: 'Müşteri vardır ve silinmemiştir ama etkin değildir.',
    params: Type.Object(customerParams, exact),
    arrange: (world, params) =>
      keepCustomer(world, { ...customerWith(world, params), is_active: false, deleted_at: null }),
  }),
  state({
    says: 'customer {uuid} is owned by user {user_id}',
    en: 'The customer is there, not deleted, and belongs to that user.',
    tr: 'Müşteri vardır, silinmemiştir ve bu kullanıcınındır.',
    params: Type.Object({ ...customerParams, user_id: userId(2) }, exact),
    arrange: (world, params) => ({
      ...keepCustomer(world, { ...customerWith(world, params), deleted_at: null }),
      ...tokenOf(world, params.user_id),
    }),
  }),
]

import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { state } from '../common/state.ts'
import { customerParams, fields, id } from '../common/state-params.ts'
import { customerWith, keepCustomer } from './arrange.ts'

const exact = { additionalProperties: false }

/** What can be so of one customer. */
export const customerStates = [
  state({
    says: 'customer {id} exists',
    en: 'The customer is there, not deleted, with the fields that are given; a new one is a person.',
    tr: 'Müşteri vardır, silinmemiştir ve verilen alanları taşır; yeniyse kişidir.',
    params: Type.Object(customerParams, exact),
    arrange: (world, params) =>
      keepCustomer(world, { ...customerWith(world, params), deleted_at: null }),
  }),
  state({
    says: 'customer {id} is a person',
    en: 'The customer is there, not deleted, and a person, with the fields that are given.',
    tr: 'Müşteri vardır, silinmemiştir, kişidir ve verilen alanları taşır.',
    params: Type.Object({ id, ...fields }, exact),
    arrange: (world, params) =>
      keepCustomer(world, {
        ...customerWith(world, { ...params, type: 'person' }),
        deleted_at: null,
      }),
  }),
  state({
    says: 'customer {id} is a company',
    en: 'The customer is there, not deleted, and a company, with the fields that are given.',
    tr: 'Müşteri vardır, silinmemiştir, firmadır ve verilen alanları taşır.',
    params: Type.Object({ id, ...fields }, exact),
    arrange: (world, params) =>
      keepCustomer(world, {
        ...customerWith(world, { ...params, type: 'company' }),
        deleted_at: null,
      }),
  }),
  state({
    says: 'customer {id} does not exist',
    en: 'There is no customer of that id, deleted or not.',
    tr: 'Bu id ile silinmiş ya da silinmemiş hiçbir müşteri yoktur.',
    params: Type.Object({ id }, exact),
    arrange(world, params) {
      world.remove('customers', params.id)
      return { id: params.id }
    },
  }),
  state({
    says: 'customer {id} is deleted',
    en: 'The customer was there and is deleted.',
    tr: 'Müşteri vardı ve silinmiştir.',
    params: Type.Object(customerParams, exact),
    arrange(world, params) {
      const row = customerWith(world, params)
      return keepCustomer(world, { ...row, deleted_at: row.deleted_at ?? timestamp(world.now) })
    },
  }),
]

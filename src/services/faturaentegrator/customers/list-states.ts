import { Type } from '@sinclair/typebox'
import { type FaturaEntegratorWorld, state } from '../common/state.ts'
import { customerWith, keepCustomer } from './arrange.ts'

/** Lets only the customers with the first ids stay. */
function keepFirst(world: FaturaEntegratorWorld, count: number): void {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  const customers = ids.flatMap((id) => world.get('customers', id) ?? [])
  world.empty('customers')
  for (const row of customers) world.store('customers', row)
}

/** How many customers there can be. */
export const listStates = [
  state({
    says: 'there are {count} customers',
    en: 'There are exactly so many customers, not deleted; their ids begin with 1.',
    tr: 'Tam bu kadar müşteri vardır, silinmemişlerdir; id’leri 1’den başlar.',
    params: Type.Object(
      {
        count: Type.Integer({
          minimum: 0,
          maximum: 1000,
          default: 3,
          description: 'How many there are.',
          examples: [3],
        }),
      },
      { additionalProperties: false },
    ),
    arrange(world, { count }) {
      keepFirst(world, count)
      for (let id = 1; id <= count; id += 1) {
        keepCustomer(world, { ...customerWith(world, numbered(world, id)), deleted_at: null })
      }
      return { count }
    },
  }),
  state({
    says: 'there are no customers',
    en: 'There are no customers, not even deleted ones.',
    tr: 'Silinmiş ya da silinmemiş hiçbir müşteri yoktur.',
    params: Type.Object({}, { additionalProperties: false }),
    arrange(world) {
      keepFirst(world, 0)
      return { count: 0 }
    },
  }),
]

/** A new customer gets its id as part of its name, so that they can be told apart. */
const numbered = (world: FaturaEntegratorWorld, id: number) =>
  id === 1 || world.get('customers', id) !== undefined ? { id } : { id, surname: `YILMAZ ${id}` }

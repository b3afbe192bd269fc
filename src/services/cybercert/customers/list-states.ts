import { Type } from '@sinclair/typebox'
import { type CyberCertWorld, state } from '../common/state.ts'
import { documentedUuid, userId } from '../common/state-params.ts'
import { tokenOf } from '../common/token-of.ts'
import { detailsWith } from '../details/arrange.ts'
import { keepCustomer, newCustomer } from './arrange.ts'

/** Lets only customers of some UUIDs stay, and their details. @returns the ids of those that stay. */
function keepOnly(world: CyberCertWorld, uuids: readonly string[]): Set<number> {
  const customers = uuids.flatMap((uuid) => world.get('customers', uuid) ?? [])
  const details = customers.flatMap(({ id }) => world.get('details', id) ?? [])
  world.empty('customers')
  world.empty('details')
  for (const row of customers) world.store('customers', row)
  for (const row of details) world.store('details', row)
  return new Set(customers.map(({ id }) => id))
}

/** How many customers there can be. */
export const listStates = [
  state({
    says: 'there are {count} customers',
    en: "There are exactly so many customers, the documents' own among them: active, not deleted, all of one user.",
    tr: 'Belgelerdeki müşteri de içinde, tam bu kadar müşteri vardır; hepsi etkindir, silinmemiştir ve aynı kullanıcınındır.',
    params: Type.Object(
      {
        count: Type.Integer({
          minimum: 0,
          maximum: 1000,
          default: 3,
          description: 'How many there are.',
          examples: [3],
        }),
        user_id: userId(1),
        details: Type.Boolean({ default: true, description: 'Whether each of them has details.' }),
      },
      { additionalProperties: false },
    ),
    arrange(world, { count, user_id, details }) {
      const numbers = Array.from({ length: count }, (_, index) => index + 1)
      const uuids = numbers.map((n) => (n === 1 ? documentedUuid : world.uuid(n)))
      const ids = keepOnly(world, uuids)
      for (const [index, uuid] of uuids.entries()) {
        const n = index + 1
        const kept = world.get('customers', uuid)
        const row = kept ?? numbered(world, uuid, n, ids.has(n) ? world.nextId('customers') : n)
        ids.add(row.id)
        keepCustomer(world, { ...row, user_id, is_active: true, deleted_at: null })
        if (details) {
          const live = { is_active: true, deleted_at: null }
          world.store('details', detailsWith(world, row.id, live))
        } else world.remove('details', row.id)
      }
      return { count, user_id, ...tokenOf(world, user_id) }
    },
  }),
  state({
    says: 'there are no customers',
    en: 'There are no customers, not even deleted ones, and no details.',
    tr: 'Silinmiş ya da silinmemiş hiçbir müşteri ve ayrıntı yoktur.',
    params: Type.Object({}, { additionalProperties: false }),
    arrange(world) {
      keepOnly(world, [])
      return { count: 0 }
    },
  }),
]

/** A new customer by its place in the list, so that they can be told apart. */
function numbered(world: CyberCertWorld, uuid: string, n: number, id: number) {
  const customer = newCustomer(world, uuid, id)
  return n === 1 ? customer : { ...customer, company_name: `${customer.company_name} ${n}` }
}

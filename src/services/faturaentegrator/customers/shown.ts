import { withMoments } from '../../laravel/moments.ts'
import type { OneCustomer, ShownCustomer } from '../answers.ts'
import type { Customer } from '../records.ts'
import type { FaturaEntegratorCall } from '../types.ts'

/** A customer as it is answered. */
export function shown({ does }: FaturaEntegratorCall, row: Readonly<Customer>): ShownCustomer {
  const { common, customers } = does
  return customers.record(withMoments(row, (kept) => common.timestamp(kept)))
}

/** A customer as every endpoint answers one that is alone. */
export const wrapped = (call: FaturaEntegratorCall, row: Readonly<Customer>): OneCustomer => {
  const { common } = call.does
  return common.dataAlone(common.dataWraps(shown(call, row)))
}

import type { Subjects } from '../../../service.ts'
import type { Customer } from '../records.ts'
import type { FaturaEntegrator, FaturaEntegratorCall } from '../types.ts'

/** The customer whose id a path names, deleted or not. */
function rowOf(call: FaturaEntegratorCall, text: string): Readonly<Customer> | undefined {
  const { customers } = call.does
  const id = customers.idIsAnInteger(text) ?? customers.nonIntegerIsUnknown(text)
  return id === undefined ? undefined : call.get('customers', id)
}

/** The customer whose id a path names; a deleted one is none. */
export const customerOfId: Subjects<FaturaEntegrator, Readonly<Customer>> = {
  find(call, { id = '' }) {
    const row = rowOf(call, id)
    return row === undefined || call.does.customers.deletedIsUnknown(row) ? undefined : row
  },
  missing(call, { id = '' }) {
    const { customers } = call.does
    const unknown = customers.notFound(id)
    return rowOf(call, id) === undefined ? unknown : customers.deletedAnswer(unknown)
  },
  names: ({ id = '' }) => ['customers', Number(id)],
}

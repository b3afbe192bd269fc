import type { Subjects } from '../../service.ts'
import type { Customer } from './records.ts'
import type { FaturaEntegrator } from './types.ts'

/** The customer whose id a path names; a deleted one is none. */
export const customerOfId: Subjects<FaturaEntegrator, Readonly<Customer>> = {
  find(call, { id: text = '' }) {
    const { customers } = call.does
    const id = customers.idIsAnInteger(text) ?? customers.nonIntegerIsUnknown(text)
    const row = id === undefined ? undefined : call.get('customers', id)
    return row === undefined || customers.deletedIsUnknown(row) ? undefined : row
  },
  missing: ({ does }, { id = '' }) => does.customers.notFound(id),
}

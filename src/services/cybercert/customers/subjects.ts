import type { Answer, Subjects } from '../../../service.ts'
import type { Customer } from '../records.ts'
import type { CyberCert, CyberCertCall } from '../types.ts'

type Row = Readonly<Customer>
type Params = Readonly<Record<string, string>>
type Found = Subjects<CyberCert, Row>

/** The customer of a UUID, deleted ones too. */
function byUuid(call: CyberCertCall, { uuid = '' }: Params): Row | undefined {
  const { common } = call.does
  return call.get('customers', common.malformedIsUnknown(common.uuidInAnyCase(uuid)))
}

const names: Found['names'] = ({ uuid = '' }) => ['customers', uuid.toLowerCase()]
const owner = (customer: Row) => customer.user_id

/** What a UUID is answered that no customer to be found has. */
const answering =
  (usual: (call: CyberCertCall) => Answer): Found['missing'] =>
  (call, { uuid = '' }) =>
    call.does.common.malformedAnswer(usual(call), uuid)

/** The customer whose details are shown, deleted or restored. */
export const customerOfDetails: Found = {
  find(call, params) {
    const customer = byUuid(call, params)
    if (customer === undefined) return undefined
    const { details } = call.does
    if (details.deletedCustomerIsUnknown(customer.deleted_at !== null)) return undefined
    return details.passiveCustomerIsKnown(customer.is_active) ? customer : undefined
  },
  missing: answering(({ does }) => does.details.unknownCustomer()),
  names,
  owner,
}

/** The customer whose details are updated. */
export const customerOfUpdate: Found = {
  ...customerOfDetails,
  missing: answering(({ does }) => does.details.customerNotFound()),
}

/** The customer to show: neither a deleted nor a passive one. */
export const customerToShow: Found = {
  find(call, params) {
    const customer = byUuid(call, params)
    if (customer === undefined) return undefined
    const { customers } = call.does
    return customers.showDeleted(customer) || customers.showPassive(customer) ? undefined : customer
  },
  missing: answering(({ does }) => does.customers.showNotFound()),
  names,
  owner,
}

/** The customer to change: not a deleted one. */
const customerToChange = (usual: (call: CyberCertCall) => Answer): Found => ({
  find(call, params) {
    const customer = byUuid(call, params)
    if (customer === undefined) return undefined
    return call.does.customers.deletedIsUnknown(customer) ? undefined : customer
  },
  missing: answering(usual),
  names,
  owner,
})

export const customerToUpdate = customerToChange(({ does }) => does.customers.showNotFound())
export const customerToDelete = customerToChange(({ does }) => does.customers.deleteNotFound())

/** The customer to restore: only a deleted one. */
export const customerToRestore: Found = {
  find(call, params) {
    const customer = byUuid(call, params)
    if (customer === undefined) return undefined
    return call.does.customers.restoreOnlyDeleted(customer) ? customer : undefined
  },
  missing: answering(({ does }) => does.customers.restoreNotFound()),
  names,
  owner,
}

import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { differs } from '../../laravel/differs.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, UpdatedCustomer } from '../answers.ts'
import { shown } from '../common/shown.ts'
import { unsent } from '../common/unsent.ts'
import type { Customer } from '../records.ts'
import { type CyberCertCall, endpoint } from '../types.ts'
import { CustomerChanges, customerRefusals } from './body.ts'
import { customerToUpdate } from './subjects.ts'
import type { SentCustomer } from './writing.ts'

type Row = Readonly<Customer>

const merge = ({ does }: CyberCertCall, row: Row, sent: SentCustomer): Row =>
  does.customers.patchMerges(row, sent)

function replace({ does }: CyberCertCall, row: Row, sent: SentCustomer): Row {
  const unsent = {
    ...does.customers.putClearsUnsent(row, sent),
    is_active: does.customers.putResetsIsActive(row, sent),
  }
  return does.customers.putWritesEveryField(row, sent, unsent)
}

function update(call: CyberCertCall, customer: Row, fields: SentCustomer, replacing: boolean) {
  const { common, customers } = call.does
  const refused = customers.passiveCanBeUpdated(customer)
  if (refused !== undefined) return refused
  const sent = common.nullClears(fields) as SentCustomer
  const written = {
    ...(replacing ? replace : merge)(call, customer, sent),
    company_name: customers.companyNameStays(customer.company_name, sent.company_name, replacing),
  }
  const now = timestamp(call.now)
  const updated_at = common.touched(differs(customer, written), customer.updated_at, now)
  const row = { ...written, updated_at }
  call.store('customers', row)
  return answer(200, customers.updateAnswer(shown(call, row)))
}

const shared = {
  path: '/customers/:uuid',
  permission: 'customers.update',
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    body: CustomerChanges,
    response: { 200: UpdatedCustomer, 403: Message, 404: Message },
  },
  subject: customerToUpdate,
  refusals: customerRefusals,
} as const

/** `PUT /customers/{uuid}` (page `update`). */
export const replaceCustomer = endpoint({
  ...shared,
  method: 'PUT',
  summary: 'Write every field of a customer',
  promises: {
    answer: 'cybercert.customers.update-answer',
    kept: 'cybercert.customers.put-writes-every-field',
  },
  handle: (call, { body, subject }) =>
    call.does.customers.putNeedsNoField(unsent(CustomerChanges, body)) ??
    update(call, subject, body, true),
})

/** `PATCH /customers/{uuid}` (page `update`). */
export const updateCustomer = endpoint({
  ...shared,
  method: 'PATCH',
  summary: 'Change some fields of a customer',
  promises: {
    answer: 'cybercert.customers.update-answer',
    kept: 'cybercert.customers.patch-merges',
  },
  handle: (call, { body, subject }) => update(call, subject, body, false),
})

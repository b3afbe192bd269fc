import { timestamp } from '../../laravel/timestamp.ts'
import { CreatedCustomer, Message } from '../answers.ts'
import { shown } from '../common/shown.ts'
import { endpoint, type KnownCyberCertCall } from '../types.ts'
import { customerRefusals, NewCustomer } from './body.ts'

const permission = 'customers.create'

/** Who owns a new customer. */
function ownerOf({ does, caller }: KnownCyberCertCall): number {
  const reach = does.common.reaches(caller.permissions, permission)
  return (
    does.customers.ownCreateIsCallers(caller.user.id, reach) ??
    does.customers.createBelongsToCaller(caller.user.id)
  )
}

/** `POST /customers` (page `create`). */
export const createCustomer = endpoint({
  method: 'POST',
  path: '/customers',
  summary: 'Create a customer',
  permission,
  promises: {
    answer: 'cybercert.customers.create-answer',
    kept: 'cybercert.customers.create-answer',
  },
  writes: 'customers',
  schema: { body: NewCustomer, response: { 201: CreatedCustomer, 403: Message } },
  refusals: customerRefusals,
  required: {
    company_name: ({ does }, body) => does.customers.companyNameRequired(body['company_name']),
  },
  handle(call, { body: sent }) {
    const { common, customers } = call.does
    const body = common.nullClears(sent) as typeof sent
    const id = call.nextId('customers')
    const now = timestamp(call.now)
    const row = {
      id,
      uuid: call.uuid(id),
      user_id: ownerOf(call),
      company_name: body.company_name,
      legal_name: body.legal_name ?? null,
      tax_number: body.tax_number ?? null,
      email: body.email ?? null,
      phone: body.phone ?? null,
      organization_id: body.organization_id ?? null,
      is_active: customers.activeUnlessSent(body.is_active),
      created_at: now,
      updated_at: now,
      deleted_at: null,
    }
    call.store('customers', row)
    return customers.createAnswer(shown(call, row))
  },
})

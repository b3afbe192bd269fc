import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import { endpoint } from '../types.ts'
import { customerToDelete } from './subjects.ts'

/** `DELETE /customers/{uuid}` (no page shows it). */
export const deleteCustomer = endpoint({
  method: 'DELETE',
  path: '/customers/:uuid',
  summary: 'Delete a customer',
  permission: 'customers.delete',
  promises: {
    answer: 'cybercert.customers.delete-answer',
    kept: 'cybercert.customers.delete-is-soft',
  },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: Message, 403: Message, 404: Message },
  },
  subject: customerToDelete,
  handle(call, { subject }) {
    const { customers } = call.does
    call.store('customers', customers.deleteIsSoft(subject, timestamp(call.now)))
    return customers.deleteAnswer()
  },
})

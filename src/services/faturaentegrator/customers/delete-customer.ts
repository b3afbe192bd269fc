import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, Nothing } from '../answers.ts'
import { endpoint } from '../types.ts'
import { customerOfId } from './subjects.ts'

/** `DELETE /customers/{id}` (called by the n8n node). */
export const deleteCustomer = endpoint({
  method: 'DELETE',
  path: '/customers/:id',
  summary: 'Delete a customer',
  promises: {
    answer: 'faturaentegrator.customers.delete-answer',
    kept: 'faturaentegrator.customers.delete',
  },
  schema: {
    params: Type.Object({ id: Type.String() }),
    response: { 204: Nothing, 404: Message },
  },
  subject: customerOfId,
  handle(call, { subject }) {
    const { customers } = call.does
    call.store('customers', customers.deletes(subject, timestamp(call.now)))
    return customers.deleteAnswer()
  },
})

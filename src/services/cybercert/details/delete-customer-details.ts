import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import { customerOfDetails } from '../customers/subjects.ts'
import { endpoint } from '../types.ts'

/** `DELETE /customers/{uuid}/details` (page `details-delete`). */
export const deleteCustomerDetails = endpoint({
  method: 'DELETE',
  path: '/customers/:uuid/details',
  summary: 'Delete the details of a customer',
  permission: 'customer.details.delete',
  promises: { answer: 'cybercert.details.delete-answer', kept: 'cybercert.details.delete-is-soft' },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: Message, 403: Message, 404: Message },
  },
  subject: customerOfDetails,
  handle(call, { subject }) {
    const { details } = call.does
    const row = details.rowToDelete(call.get('details', subject.id))
    if (row === undefined) return details.deleteNone()
    call.store('details', details.deleteIsSoft(row, timestamp(call.now)))
    return details.deleteAnswer()
  },
})

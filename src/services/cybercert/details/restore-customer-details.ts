import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, RestoredDetails } from '../answers.ts'
import { customerOfDetails } from '../customers/subjects.ts'
import { endpoint } from '../types.ts'

/** `POST /customers/{uuid}/details/restore` (page `details-restore`). */
export const restoreCustomerDetails = endpoint({
  method: 'POST',
  path: '/customers/:uuid/details/restore',
  summary: 'Restore the deleted details of a customer',
  permission: 'customer.details.restore',
  promises: {
    answer: 'cybercert.details.restore-answer',
    kept: 'cybercert.details.delete-is-soft',
  },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: RestoredDetails, 403: Message, 404: Message },
  },
  subject: customerOfDetails,
  handle(call, { subject }) {
    const { details } = call.does
    const kept = details.deletedRowIsKept(call.get('details', subject.id))
    const deleted = details.restoreOnlyDeleted(kept)
    if (deleted === undefined) return details.restoreNone()
    const row = details.restoreKeepsIsActive(deleted, timestamp(call.now))
    call.store('details', row)
    return details.restoreAnswer(row)
  },
})

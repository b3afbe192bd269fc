import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, RestoredCustomer } from '../answers.ts'
import { endpoint } from '../types.ts'
import { customerToRestore } from './subjects.ts'

/** `POST /customers/{uuid}/restore` (page `restore`). */
export const restoreCustomer = endpoint({
  method: 'POST',
  path: '/customers/:uuid/restore',
  summary: 'Restore a deleted customer',
  permission: 'customers.restore',
  promises: {
    answer: 'cybercert.customers.restore-answer',
    kept: 'cybercert.customers.delete-is-soft',
  },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: RestoredCustomer, 403: Message, 404: Message },
  },
  subject: customerToRestore,
  handle(call, { subject }) {
    const row = { ...subject, deleted_at: null, updated_at: timestamp(call.now) }
    call.store('customers', row)
    return call.does.customers.restoreAnswer(row)
  },
})

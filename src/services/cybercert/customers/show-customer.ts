import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { Message, ShownCustomer } from '../answers.ts'
import { ownerOf } from '../common/owner.ts'
import { shown } from '../common/shown.ts'
import { endpoint } from '../types.ts'
import { customerToShow } from './subjects.ts'
import { summaryOf } from './summary.ts'

/** `GET /customers/{uuid}` (page `detail`). */
export const showCustomer = endpoint({
  method: 'GET',
  path: '/customers/:uuid',
  summary: 'Show a customer',
  permission: 'customers.view',
  promises: { answer: 'cybercert.customers.show-answer' },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: ShownCustomer, 403: Message, 404: Message },
  },
  subject: customerToShow,
  handle(call, { subject }) {
    const user = ownerOf(call, subject.user_id)
    const body = call.does.customers.showAnswer(
      shown(call, subject),
      summaryOf(call, subject),
      user,
    )
    return answer(200, body)
  },
})

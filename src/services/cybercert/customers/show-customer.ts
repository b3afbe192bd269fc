import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { Message, ShownCustomer } from '../answers.ts'
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
    const id = subject.user_id
    const owner = call.fixture.personas.find(({ user }) => user.id === id)?.user
    const user = owner ?? { id, email: `user-${id}@example.com` }
    const body = call.does.customers.showAnswer(
      shown(call, subject),
      summaryOf(call, subject),
      user,
    )
    return answer(200, body)
  },
})

import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { Message, ShownDetails } from '../answers.ts'
import { shown } from '../common/shown.ts'
import { convertRevenue, shownCurrency } from '../conversion/convert.ts'
import { customerOfDetails } from '../customers/subjects.ts'
import { endpoint } from '../types.ts'

/** `GET /customers/{uuid}/details` (page `details`). */
export const showCustomerDetails = endpoint({
  method: 'GET',
  path: '/customers/:uuid/details',
  summary: 'Show the details of a customer',
  permission: 'customer.details.view',
  promises: { answer: 'cybercert.details.show-answer' },
  schema: {
    params: Type.Object({ uuid: Type.String() }),
    response: { 200: ShownDetails, 403: Message, 404: Type.Union([Message, Type.Null()]) },
  },
  subject: customerOfDetails,
  handle(call, { subject }) {
    const { details } = call.does
    const kept = call.get('details', subject.id)
    const row = details.showDeleted(kept)
    if (row === undefined) {
      const none = details.showNone()
      return kept === undefined ? none : details.showDeletedBody(none)
    }
    const inactive = details.showInactive(row)
    if (inactive !== undefined) return inactive
    const body = details.showAnswer(
      shown(call, row),
      shownCurrency(call, row),
      convertRevenue(call, row),
    )
    return answer(200, body)
  },
})

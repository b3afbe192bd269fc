import { type Static, Type } from '@sinclair/typebox'
import { answer, type Subjects } from '../../../src/service.ts'
import { endpoint, type Library, Loan } from './types.ts'

const Nothing = Type.Object({ message: Type.String() })

/** A loan belongs to whoever the book belongs to. */
const loan: Subjects<Library, Static<typeof Loan>> = {
  find: (call, { id }) => call.get('loans', Number(id)),
  missing: ({ does }) => does.access.notFound(),
  names: ({ id }) => ['loans', Number(id)],
  owner: ({ isbn }, call) => call.get('books', isbn)?.user_id,
}

/** Either of two permissions suffices. What a loan is, the clock says when somebody looks. */
export const showLoan = endpoint({
  method: 'GET',
  path: '/loans/:id',
  summary: 'Show a loan',
  permission: ['reports.view', 'content.publish'],
  schema: {
    response: {
      200: Type.Composite([Loan, Type.Object({ overdue: Type.Boolean() })]),
      403: Nothing,
      404: Nothing,
    },
  },
  subject: loan,
  handle: ({ does, now }, { subject }) =>
    answer(200, { ...subject, overdue: does.loans.isOverdue(subject.due_at, now) }),
})

import { message } from '../../laravel/errors.ts'
import { customersAnswers as right } from '../behaviour/customers-answers.ts'
import { swaps } from '../swap.ts'

/** What is wrong with the answers of customers beyond a status or a single key. */
export const customersAnswersMutants = swaps({
  'cybercert.customers.create-answer': {
    'under-data': {
      says: 'Creating a customer answers the customer under data.',
      does: {
        customers: {
          createAnswer: (row) => {
            const { status, body } = right.createAnswer.does(row)
            return { status, body: { data: body } }
          },
        },
      },
    },
    'ignores-is-active': {
      says: 'Creating a customer makes it active even if is_active is sent as false.',
      endpoints: ['POST /customers'],
      handle: (handle) => (call, asked) =>
        handle(call, { ...asked, body: { ...asked.body, is_active: true } }),
    },
  },
  'cybercert.customers.show-answer': {
    'under-data': {
      says: 'GET of a customer answers the customer under data.',
      does: {
        customers: { showAnswer: (...args) => ({ data: right.showAnswer.does(...args) }) },
      },
    },
    'user-has-the-customers-id': {
      says: 'GET of a customer shows the id of the customer as the id of its user.',
      does: {
        customers: {
          showAnswer: (row, detail, { email }) =>
            right.showAnswer.does(row, detail, { id: row.id, email }),
        },
      },
    },
  },
  'cybercert.customers.show-not-found': {
    'says-customer-not-found': {
      says: 'GET, PUT and PATCH of an unknown customer say "Customer not found".',
      does: { customers: { showNotFound: () => message(404, 'Customer not found') } },
    },
  },
  'cybercert.customers.update-answer': {
    'shows-what-was': {
      says: 'An update of a customer answers what the customer was before.',
      endpoints: ['PUT /customers/:uuid', 'PATCH /customers/:uuid'],
      handle: (handle) => (call, asked) => {
        const answer = handle(call, asked)
        return answer.status === 200
          ? { ...answer, body: right.updateAnswer.does(asked.subject) }
          : answer
      },
    },
  },
  'cybercert.customers.restore-answer': {
    'without-the-sentence': {
      says: 'Restore answers the bare keys of the customer, with no message around them.',
      does: {
        customers: {
          restoreAnswer: (row) => {
            const { status, body } = right.restoreAnswer.does(row)
            return { status, body: body.customer }
          },
        },
      },
    },
    'shows-it-deleted': {
      says: 'Restore answers a deleted_at that is not null yet.',
      does: {
        customers: {
          restoreAnswer: (row) => right.restoreAnswer.does({ ...row, deleted_at: row.updated_at }),
        },
      },
    },
  },
  'cybercert.customers.restore-not-found': {
    'says-restored': {
      says: 'Restore of an unknown customer answers 200 {"message":"Customer restored"}.',
      does: { customers: { restoreNotFound: () => message(200, 'Customer restored') } },
    },
  },
})

import { message } from '../../laravel/errors.ts'
import { detailsAnswers } from '../behaviour/details-answers.ts'
import { swaps } from '../swap.ts'

const { restoreAnswer, showAnswer, updateAnswer } = detailsAnswers

/** What the endpoints of details answer, done wrong. */
export const detailsAnswersMutants = swaps({
  'cybercert.details.update-answer': {
    'shows-the-row-before': {
      says: 'An update answers with the values that the row had before.',
      does: {
        details: {
          updateAnswer: (row, currency, converted, before) => ({
            ...updateAnswer.does(row, currency, converted, before),
            annual_revenue: before.annual_revenue,
            employee_count: before.employee_count,
            industry: before.industry,
            website: before.website,
            is_active: before.is_active,
          }),
        },
      },
    },
    'wrapped-in-data': {
      says: 'An update answers with the row under data, as the resources of Laravel do.',
      does: { details: { updateAnswer: (...args) => ({ data: updateAnswer.does(...args) }) } },
    },
  },
  'cybercert.details.customer-not-found': {
    'laravels-sentence': {
      says: 'An update of the details of an unknown customer answers 404 with the sentence that Laravel has for a missing model.',
      does: {
        details: {
          customerNotFound: () =>
            message(404, 'No query results for model [App\\Models\\Customer].'),
        },
      },
    },
    'null-body': {
      says: 'An update of the details of an unknown customer answers 404 with the body null.',
      does: { details: { customerNotFound: () => ({ status: 404, body: null }) } },
    },
  },
  'cybercert.details.show-answer': {
    'wrapped-in-data': {
      says: 'GET answers with the row under data, as the resources of Laravel do.',
      does: { details: { showAnswer: (...args) => ({ data: showAnswer.does(...args) }) } },
    },
  },
  'cybercert.details.show-none': {
    'is-200': {
      says: 'GET without a row answers 200 with the body null.',
      does: { details: { showNone: () => ({ status: 200, body: null }) } },
    },
    'says-so': {
      says: 'GET without a row answers 404 {"message":"Customer detail not found"}.',
      does: { details: { showNone: () => message(404, 'Customer detail not found') } },
    },
  },
  'cybercert.details.show-deleted': {
    'still-shows': {
      says: 'A deleted row is shown like any other.',
      does: { details: { showDeleted: (row) => row } },
    },
  },
  'cybercert.details.show-inactive': {
    'is-shown': {
      says: 'GET shows an inactive row like any other.',
      does: { details: { showInactive: () => undefined } },
    },
    'null-body': {
      says: 'GET answers an inactive row like a missing one, 404 with the body null.',
      does: {
        details: {
          showInactive: (row) => (row.is_active ? undefined : { status: 404, body: null }),
        },
      },
    },
  },
  'cybercert.details.delete-answer': {
    'is-204': {
      says: 'DELETE answers 204 without a body.',
      does: { details: { deleteAnswer: () => ({ status: 204, body: undefined }) } },
    },
  },
  'cybercert.details.restore-answer': {
    'shows-the-row-before': {
      says: 'Restore answers with deleted_at as it was before.',
      does: {
        details: {
          restoreAnswer: (row) => restoreAnswer.does({ ...row, deleted_at: row.updated_at }),
        },
      },
    },
  },
})

import { answer } from '../../../service.ts'
import { swaps } from '../swap.ts'

/** What can be wrong with one customer. */
export const customersMutants = swaps({
  'faturaentegrator.customers.id-is-an-integer': {
    'finds-the-one-before': {
      says: 'An id leads to the customer of the id before it.',
      does: {
        customers: {
          idIsAnInteger: (text) => (/^(0|[1-9]\d*)$/.test(text) ? Number(text) - 1 : undefined),
        },
      },
    },
  },
  'faturaentegrator.customers.show': {
    'as-a-list': {
      says: 'GET /customers/{id} answers a list of one customer.',
      does: { customers: { show: ({ data }) => answer(200, { data: [data] }) } },
    },
    'without-a-body': {
      says: 'GET /customers/{id} answers 204 without the customer.',
      does: { customers: { show: () => answer(204, undefined) } },
    },
  },
  'faturaentegrator.customers.delete': {
    'deletes-the-one-before': {
      says: 'DELETE /customers/{id} deletes the customer of the id before it.',
      does: {
        customers: {
          deletes: (row, now) => ({ ...row, id: row.id - 1, deleted_at: now, updated_at: now }),
        },
      },
    },
  },
})

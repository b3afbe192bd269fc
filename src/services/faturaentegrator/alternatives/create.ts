import { answer } from '../../../service.ts'
import { fieldsOfOtherType } from '../fields.ts'
import { swaps } from '../swap.ts'

/** What creating may do instead. */
export const createAlternatives = swaps({
  'faturaentegrator.create.answer': {
    'id-alone': {
      says: 'Creating answers the id of the customer alone: {"data":{"id":1}}.',
      does: { create: { answer: ({ data: { id } }) => answer(201, { data: { id } }) } },
    },
    'status-200': {
      says: 'Creating answers 200.',
      does: { create: { answer: (body) => answer(200, body) } },
    },
  },
  'faturaentegrator.create.new-id': {
    'given-again': {
      says: 'The ids of deleted customers are given again where they are the last.',
      does: {
        create: {
          newId(_next, others) {
            let last = 0
            for (const { id, deleted_at } of others()) {
              if (deleted_at === null) last = Math.max(last, id)
            }
            return last + 1
          },
        },
      },
    },
  },
  'faturaentegrator.create.other-types-fields-are-kept': {
    dropped: {
      says: 'The fields that only the other type must have are dropped.',
      does: {
        create: {
          keepsOtherTypesFields: (sent) => ({
            ...sent,
            ...Object.fromEntries(fieldsOfOtherType(sent.type).map((name) => [name, null])),
          }),
        },
      },
    },
  },
  'faturaentegrator.create.tax-number-may-repeat': {
    refused: {
      says: 'A new customer with a tax_number that another one has is a 422.',
      does: {
        create: {
          taxNumberMayRepeat(number, others) {
            for (const { tax_number, deleted_at } of others()) {
              if (tax_number === number && deleted_at === null) {
                return 'The tax number has already been taken.'
              }
            }
            return undefined
          },
        },
      },
    },
  },
})

import { answer } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { customersBehaviours } from '../behaviour/customers.ts'
import { swaps } from '../swap.ts'

const shown = customersBehaviours.record.does

/** What may be done instead with one customer. */
export const customersAlternatives = swaps({
  'faturaentegrator.customers.non-integer-is-unknown': {
    'digits-in-front': {
      says: 'An id that begins with digits leads to the customer of that number, as MySQL compares: 12x is 12.',
      does: {
        customers: {
          nonIntegerIsUnknown: (text) => (/^\d/.test(text) ? Number.parseInt(text, 10) : undefined),
        },
      },
    },
  },
  'faturaentegrator.customers.not-found': {
    'not-found': {
      says: 'An unknown customer answers 404 {"message":"Not Found"}.',
      does: { customers: { notFound: () => message(404, 'Not Found') } },
    },
    'in-turkish': {
      says: 'An unknown customer answers 404 {"message":"Müşteri bulunamadı."}.',
      does: { customers: { notFound: () => message(404, 'Müşteri bulunamadı.') } },
    },
  },
  'faturaentegrator.customers.deleted-is-unknown': {
    gone: {
      says: 'A deleted customer answers 410 {"message":"Customer deleted"}.',
      does: { customers: { deletedAnswer: () => message(410, 'Customer deleted') } },
    },
  },
  'faturaentegrator.customers.record': {
    'with-deleted-at': {
      says: 'A customer has deleted_at too, null where it is not deleted.',
      does: { customers: { record: (row) => ({ ...shown(row), deleted_at: row.deleted_at }) } },
    },
    'without-moments': {
      says: 'A customer has neither created_at nor updated_at.',
      does: {
        customers: {
          record(row) {
            const { created_at, updated_at, ...rest } = shown(row)
            return rest
          },
        },
      },
    },
    'without-nulls': {
      says: 'A customer lacks the keys of the fields that have no value.',
      does: {
        customers: {
          record: (row) =>
            Object.fromEntries(Object.entries(shown(row)).filter(([, value]) => value !== null)),
        },
      },
    },
  },
  'faturaentegrator.customers.delete-answer': {
    message: {
      says: 'A deletion answers 200 {"message":"Customer deleted"}.',
      does: { customers: { deleteAnswer: () => message(200, 'Customer deleted') } },
    },
    'empty-200': {
      says: 'A deletion answers 200 with an empty body, as settings-webhook may.',
      does: { customers: { deleteAnswer: () => answer(200, undefined) } },
    },
    success: {
      says: 'A deletion answers 200 {"success":true}.',
      does: { customers: { deleteAnswer: () => answer(200, { success: true }) } },
    },
  },
})

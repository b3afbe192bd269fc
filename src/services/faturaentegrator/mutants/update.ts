import type { Handle } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { type FieldName, fieldNames, type SentFields } from '../fields.ts'
import { swaps } from '../swap.ts'

const address = ['country', 'postcode', 'city', 'district', 'address'] as const
const taxFields = ['tax_number', 'tax_office'] as const

/** Some fields, each without a value. */
const emptied = (fields: readonly FieldName[]): SentFields =>
  Object.fromEntries(fields.map((field) => [field, null]))

/** What can be wrong with the fields that an update sends, and those that it does not send. */
export const updateMutants = swaps({
  'faturaentegrator.update.patch-merges': {
    'forgets-unsent': {
      says: 'PATCH clears the fields that are not sent.',
      does: {
        update: {
          patchMerges: (row, { type, ...rest }) => ({
            ...row,
            ...emptied(fieldNames),
            ...rest,
            type: type ?? row.type,
          }),
        },
      },
    },
    'replaces-the-address': {
      says: 'PATCH with some part of the address clears the other parts of it.',
      does: {
        update: {
          patchMerges: (row, { type, ...rest }) => ({
            ...row,
            ...(address.some((field) => field in rest) ? emptied(address) : {}),
            ...rest,
            type: type ?? row.type,
          }),
        },
      },
    },
    'makes-a-person': {
      says: 'PATCH without a type makes the customer a person.',
      does: {
        update: {
          patchMerges: (row, { type, ...rest }) => ({ ...row, ...rest, type: type ?? 'person' }),
        },
      },
    },
  },
  'faturaentegrator.update.every-field-is-optional': {
    'asks-as-creating-does': {
      says: 'PATCH asks for every field that creating asks for.',
      does: { update: { needsNoField: (field) => lines.required(field) } },
    },
    'asks-for-type': {
      says: 'PATCH asks for type.',
      does: {
        update: {
          needsNoField: (field) => (field === 'type' ? lines.required(field) : undefined),
        },
      },
    },
    'asks-for-tax-number': {
      says: 'PATCH asks for tax_number.',
      does: {
        update: {
          needsNoField: (field) => (field === 'tax_number' ? lines.required(field) : undefined),
        },
      },
    },
  },
  'faturaentegrator.update.tax-fields-can-be-emptied': {
    'leaves-them': {
      says: 'An empty tax_number or tax_office is taken, but leaves what was there.',
      does: {
        update: {
          emptiesTaxFields: ({ tax_number, tax_office, ...rest }) => ({
            ...rest,
            ...(tax_number == null ? {} : { tax_number }),
            ...(tax_office == null ? {} : { tax_office }),
          }),
        },
      },
    },
    'refuses-them': {
      says: 'PATCH with an empty tax_number or tax_office is a 422.',
      endpoints: ['PATCH /customers/:id'],
      handle: refusingEmpty,
    },
  },
})

function refusingEmpty(handle: Handle): Handle {
  return (call, asked) => {
    const empty = taxFields.filter((field) => asked.body[field] === null)
    if (empty.length === 0) return handle(call, asked)
    const errors = empty.map((field) => [field, [lines.required(field)]])
    return call.does.common.validationFailed(Object.fromEntries(errors))
  }
}

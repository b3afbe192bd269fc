import { answer } from '../../../service.ts'
import { attribute, lines } from '../../laravel/lines.ts'
import { fieldsOfType } from '../fields.ts'
import { swaps } from '../swap.ts'
import { refusing } from './refusing.ts'

/** What an update may do instead. */
export const updateAlternatives = swaps({
  'faturaentegrator.update.answer': {
    'without-a-body': {
      says: 'An update answers 204 without a body.',
      does: { update: { answer: () => answer(204, undefined) } },
    },
  },
  'faturaentegrator.update.type-cannot-be-emptied': {
    'left-alone': {
      says: 'A type sent empty or as null is passed over, and the type stays as it was.',
      does: { update: { typeCannotBeEmptied: () => undefined } },
    },
    required: {
      says: 'A type sent empty or as null answers 422 "The type field is required."',
      does: { update: { typeCannotBeEmptied: () => lines.required('type') } },
    },
  },
  'faturaentegrator.update.type-changes-alone': {
    'asks-for-its-fields': {
      says: 'A new type without the fields that a customer of that type must have is a 422.',
      endpoints: ['PATCH /customers/:id'],
      handle: refusing(({ body, subject }) => {
        const { type } = body
        if (type === subject.type) return []
        return fieldsOfType(type)
          .filter((field) => (body[field] === undefined ? subject[field] : body[field]) === null)
          .map((field) => [
            field,
            `The ${attribute(field)} field is required when type is ${type}.`,
          ])
      }),
    },
  },
  'faturaentegrator.update.untouched-when-unchanged': {
    'always-touched': {
      says: 'Every update sets updated_at to the moment of the update.',
      does: { update: { touched: (_changed, _before, now) => now } },
    },
  },
})

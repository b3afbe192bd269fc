import { answer, defineBehaviour, type Line } from '../../../service.ts'
import type { OneCustomer } from '../answers.ts'
import { fieldsOfOtherType, type SentFields } from '../fields.ts'
import type { Customer } from '../records.ts'

const optional = ['phone', 'email', 'postcode', 'iban'] as const

/** What creating makes of the fields sent. */
export const createBehaviours = {
  /** Why an emptied field of the other type is refused: never. */
  otherTypesFieldsCanBeEmpty: defineBehaviour({
    rule: 'faturaentegrator.create.other-types-fields-can-be-empty',
    does: (_field: string): Line | undefined => undefined,
    shapes: () => true,
  }),
  /** The fields to write when those of the other type have values. */
  keepsOtherTypesFields: defineBehaviour({
    rule: 'faturaentegrator.create.other-types-fields-are-kept',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => fieldsOfOtherType(sent.type).some((field) => sent[field] != null),
  }),
  /** Why a new customer without a field is refused, where nothing asks for it: never. */
  optionalField: defineBehaviour({
    rule: 'faturaentegrator.create.optional-fields',
    does: (_field: (typeof optional)[number]): Line | undefined => undefined,
    shapes: () => true,
  }),
  /** Why a number that another customer has is refused: never. `others` is for those who would look. */
  taxNumberMayRepeat: defineBehaviour({
    rule: 'faturaentegrator.create.tax-number-may-repeat',
    does: (_number: string, _others: () => Iterable<Readonly<Customer>>): Line | undefined =>
      undefined,
  }),
  /** The id of a new customer, from the next of its sequence. `others` is for those who would look. */
  newId: defineBehaviour({
    rule: 'faturaentegrator.create.new-id',
    does: (next: number, _others: () => Iterable<Readonly<Customer>>) => next,
  }),
  answer: defineBehaviour({
    rule: 'faturaentegrator.create.answer',
    does: (body: OneCustomer) => answer(201, body),
  }),
}

import { answer, decide, type Line } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/answers.ts'
import { attribute, lines } from '../../laravel/lines.ts'
import type { OneCustomer } from '../answers.ts'
import { refusing } from '../common/refusing.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'
import { fieldsOfType, type SentFields } from './field-names.ts'

type Row = Readonly<Customer>

/** What an update does to a customer. */
export const updating = decisionsOf('update', {
  answer: decide({
    en: 'An update answers 200 with the whole customer.',
    tr: 'Güncelleme, müşterinin tamamını 200 ile döndürür.',
    basis: 'assumed',
    source: 'seed 000 shows no answer',
    unavoidable: true,
    does: (body: OneCustomer) => answer(200, body),
    instead: {
      'without-a-body': ['An update answers 204 without a body.', () => answer(204, undefined)],
    },
  }),
  touched: decide({
    ...laravel.touched,
    instead: {
      'always-touched': [
        'Every update sets updated_at to the moment of the update.',
        laravel.alwaysTouched,
      ],
    },
  }),
  typeCannotBeEmptied: decide({
    en: 'A type sent empty or as null is a 422.',
    tr: 'Boş ya da null gönderilen type 422 alır.',
    basis: 'assumed',
    source: 'habit of Laravel; a customer is of one type or the other',
    does: (): Line | undefined => lines.selected('type'),
    instead: {
      'left-alone': [
        'A type sent empty or as null is passed over, and the type stays as it was.',
        () => undefined,
      ],
      required: [
        'A type sent empty or as null answers 422 "The type field is required."',
        () => lines.required('type'),
      ],
    },
  }),
  /** The fields to write when the type changes and its fields may be missing. */
  typeChangesAlone: decide({
    en: 'The type can be changed without the fields that a new customer of that type must have.',
    tr: 'Tür, o türdeki yeni müşteride zorunlu olan alanlar gönderilmeden de değiştirilebilir.',
    basis: 'assumed',
    source: 'seed 000 makes every field optional and says nothing of this case',
    does: (sent: SentFields, _row: Row): SentFields => sent,
    shapes: (_fields, sent, row) => {
      const { type } = sent
      if (type == null || type === row.type) return false
      return fieldsOfType(type).some((field) => (sent[field] ?? row[field]) === null)
    },
    instead: {
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
  }),
})

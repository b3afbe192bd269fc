import { answer, decide, type Line, type Listed } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import type { OneCustomer } from '../answers.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'
import { fieldsOfOtherType, fieldsOfType, type SentFields } from './field-names.ts'

const optional = ['phone', 'email', 'postcode', 'iban'] as const

function asksFor(wanted: 'postcode' | 'phone' | 'email' | 'iban') {
  return {
    says: `A new customer without ${wanted} is refused.`,
    does: {
      create: {
        optionalField: (field: string) => (field === wanted ? lines.required(field) : undefined),
      },
    },
  }
}

function refusesEmpty(type: 'company' | 'person') {
  const fields: readonly string[] = fieldsOfType(type)
  return (field: string) => (fields.includes(field) ? lines.type(field, 'string') : undefined)
}

const page = 'dev.faturaentegrator.com/api/customers/olusturma'

/** What creating makes of the fields sent. */
export const creating = decisionsOf('create', {
  answer: decide({
    en: 'Creating answers 201 with the whole customer.',
    tr: 'Oluşturma, müşterinin tamamını 201 ile döndürür.',
    basis: 'assumed',
    source: `${page} shows no answer`,
    unavoidable: true,
    does: (body: OneCustomer) => answer(201, body),
    instead: {
      'id-alone': [
        'Creating answers the id of the customer alone: {"data":{"id":1}}.',
        ({ data: { id } }) => answer(201, { data: { id } }),
      ],
      'status-200': ['Creating answers 200.', (body) => answer(200, body)],
    },
  }),
  /** The id of a new customer, from the next of its sequence. `others` is for those who would look. */
  newId: decide({
    en: 'A new customer gets an id above all that were ever given, those of deleted customers included.',
    tr: 'Yeni müşteri, silinmişlerinki dâhil o güne dek verilmiş bütün id değerlerinden büyük bir id alır.',
    basis: 'assumed',
    source: 'habit of Laravel: ids count up',
    unavoidable: true,
    does: (next: number, _alive: () => Listed<Readonly<Customer>>) => next,
    instead: {
      'given-again': [
        'The ids of deleted customers are given again where they are the last.',
        (_next, alive) => {
          const all = alive()
          const [last] = all.slice(all.length - 1, all.length)
          return (last?.id ?? 0) + 1
        },
      ],
    },
  }),
  /** Why a new customer without a field is refused, where nothing asks for it: never. */
  optionalField: decide({
    id: 'optional-fields',
    en: 'postcode, phone, email and iban are optional.',
    tr: 'postcode, phone, email ve iban isteğe bağlıdır.',
    basis: 'published',
    source: page,
    does: (_field: (typeof optional)[number]): Line | undefined => undefined,
    shapes: () => true,
    instead: {
      'asks-for-postcode': asksFor('postcode'),
      'asks-for-phone': asksFor('phone'),
      'asks-for-email': asksFor('email'),
      'asks-for-iban': asksFor('iban'),
    },
  }),
  /** Why an emptied field of the other type is refused: never. */
  otherTypesFieldsCanBeEmpty: decide({
    en: 'The fields that only the other type must have can be sent empty.',
    tr: 'Yalnızca öteki tür için zorunlu olan alanlar boş gönderilebilir.',
    basis: 'published',
    source: `${page}, sample`,
    does: (_field: string): Line | undefined => undefined,
    shapes: () => true,
    instead: {
      'refuses-an-empty-title': [
        'A new person with an empty tax_office or title is refused.',
        refusesEmpty('company'),
      ],
      'refuses-an-empty-name': [
        'A new company with an empty name or surname is refused.',
        refusesEmpty('person'),
      ],
    },
  }),
  /** The fields to write when those of the other type have values. */
  keepsOtherTypesFields: decide({
    id: 'other-types-fields-are-kept',
    en: 'The fields that only the other type must have are kept when they have values.',
    tr: 'Yalnızca öteki tür için zorunlu olan alanlar dolu gönderilirse saklanır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => fieldsOfOtherType(sent.type).some((field) => sent[field] != null),
    instead: {
      dropped: [
        'The fields that only the other type must have are dropped.',
        (sent) => ({
          ...sent,
          ...Object.fromEntries(fieldsOfOtherType(sent.type).map((name) => [name, null])),
        }),
      ],
    },
  }),
  /** Why a number that another customer has is refused: never. `others` is for those who would look. */
  taxNumberMayRepeat: decide({
    en: 'Several customers may have the same tax_number.',
    tr: 'Birden çok müşterinin tax_number değeri aynı olabilir.',
    basis: 'assumed',
    source: 'nobody says; the sample number 11111111111 is one that many share',
    does: (_number: string, _others: () => Listed<Readonly<Customer>>): Line | undefined =>
      undefined,
    instead: {
      refused: [
        'A new customer with a tax_number that another one has is a 422.',
        (_number, others) =>
          others().length > 0 ? 'The tax number has already been taken.' : undefined,
      ],
    },
  }),
})

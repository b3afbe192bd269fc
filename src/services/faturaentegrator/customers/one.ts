import { type Answer, answer, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { message } from '../../laravel/errors.ts'
import type { OneCustomer, ShownCustomer } from '../answers.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const record = (row: Row): ShownCustomer => ({
  id: row.id,
  type: row.type,
  tax_number: row.tax_number,
  tax_office: row.tax_office,
  title: row.title,
  name: row.name,
  surname: row.surname,
  phone: row.phone,
  email: row.email,
  country: row.country,
  postcode: row.postcode,
  city: row.city,
  district: row.district,
  address: row.address,
  iban: row.iban,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

type Row = Readonly<Customer>

const shown = record

/** One customer: how it is found, shown and deleted. */
export const oneCustomer = decisionsOf('customers', {
  /** The id that a path names, or `undefined`. */
  idIsAnInteger: decide({
    en: 'A customer is named by its id, an integer.',
    tr: 'Müşteri, tam sayı olan id değeriyle anılır.',
    basis: 'documented',
    source: 'seed 000, "Örnek istekler": /api/customers/1',
    does: (text: string) => (/^(0|[1-9]\d*)$/.test(text) ? Number(text) : undefined),
    instead: {
      'finds-the-one-before': [
        'An id leads to the customer of the id before it.',
        (text) => (/^(0|[1-9]\d*)$/.test(text) ? Number(text) - 1 : undefined),
      ],
    },
  }),
  /** The id that a path names with something other than an integer: none. */
  nonIntegerIsUnknown: decide({
    en: 'An id that is no integer is answered like an unknown one.',
    tr: 'Tam sayı olmayan id, bilinmeyen id gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (_text: string): number | undefined => undefined,
    shapes: () => true,
    instead: {
      'digits-in-front': [
        'An id that begins with digits leads to the customer of that number, as MySQL compares: 12x is 12.',
        (text) => (/^\d/.test(text) ? Number.parseInt(text, 10) : undefined),
      ],
    },
  }),
  /** `id` is the text that the path has for it. */
  notFound: decide({
    en: 'An unknown customer answers 404 {"message":"No query results for model [App\\\\Models\\\\Customer] 99"}.',
    tr: 'Bilinmeyen müşteri 404 {"message":"No query results for model [App\\\\Models\\\\Customer] 99"} yanıtını verir.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 404',
    does: (id: string) => message(404, `No query results for model [App\\Models\\Customer] ${id}`),
    instead: {
      'not-found': [
        'An unknown customer answers 404 {"message":"Not Found"}.',
        () => message(404, 'Not Found'),
      ],
      'in-turkish': [
        'An unknown customer answers 404 {"message":"Müşteri bulunamadı."}.',
        () => message(404, 'Müşteri bulunamadı.'),
      ],
    },
  }),
  deletedIsUnknown: decide({
    en: 'A deleted customer is answered like an unknown one.',
    tr: 'Silinmiş müşteri, bilinmeyen müşteri gibi yanıtlanır.',
    ...laravel.softDeletes,
    ...laravel.deletedIsUnknown,
    instead: {
      gone: {
        says: 'A deleted customer answers 410 {"message":"Customer deleted"}.',
        does: { customers: { deletedAnswer: () => message(410, 'Customer deleted') } },
      },
    },
  }),
  /** What a deleted customer is answered; `unknown` is the answer to an unknown one. */
  deletedAnswer: decide({
    partOf: 'deletedIsUnknown',
    does: (unknown: Answer): Answer => unknown,
  }),
  record: decide({
    en: 'A customer has seventeen keys: id, the fourteen fields in documented order, created_at, updated_at.',
    tr: 'Müşteride on yedi anahtar bulunur: id, belgelenen sırayla on dört alan, created_at, updated_at.',
    basis: 'assumed',
    source: 'no page shows a customer; the fields are those of seed 000',
    unavoidable: true,
    does: record,
    instead: {
      'with-deleted-at': [
        'A customer has deleted_at too, null where it is not deleted.',
        (row) => ({ ...shown(row), deleted_at: row.deleted_at }),
      ],
      'without-moments': [
        'A customer has neither created_at nor updated_at.',
        (row) => {
          const { created_at, updated_at, ...rest } = shown(row)
          return rest
        },
      ],
      'without-nulls': [
        'A customer lacks the keys of the fields that have no value.',
        (row) =>
          Object.fromEntries(Object.entries(shown(row)).filter(([, value]) => value !== null)),
      ],
    },
  }),
  show: decide({
    en: 'GET /customers/{id} answers the customer.',
    tr: 'GET /customers/{id} müşteriyi döndürür.',
    basis: 'observed',
    source: 'n8n node',
    does: (body: OneCustomer) => answer(200, body),
    instead: {
      'as-a-list': [
        'GET /customers/{id} answers a list of one customer.',
        ({ data }) => answer(200, { data: [data] }),
      ],
      'without-a-body': [
        'GET /customers/{id} answers 204 without the customer.',
        () => answer(204, undefined),
      ],
    },
  }),
  /** The customer as it is kept after being deleted. */
  deletes: decide({
    id: 'delete',
    en: 'DELETE /customers/{id} deletes the customer.',
    tr: 'DELETE /customers/{id} müşteriyi siler.',
    basis: 'observed',
    source: 'n8n node',
    does: laravel.marked<Row>,
    instead: {
      'deletes-the-one-before': [
        'DELETE /customers/{id} deletes the customer of the id before it.',
        (row, now) => ({ ...row, id: row.id - 1, deleted_at: now, updated_at: now }),
      ],
    },
  }),
  deleteAnswer: decide({
    en: 'A deletion answers 204 without a body.',
    tr: 'Silme, gövdesiz 204 ile yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel; nobody shows the answer',
    unavoidable: true,
    does: () => answer(204, undefined),
    instead: {
      message: [
        'A deletion answers 200 {"message":"Customer deleted"}.',
        () => message(200, 'Customer deleted'),
      ],
      'empty-200': [
        'A deletion answers 200 with an empty body, as settings-webhook may.',
        () => answer(200, undefined),
      ],
      success: ['A deletion answers 200 {"success":true}.', () => answer(200, { success: true })],
    },
  }),
})

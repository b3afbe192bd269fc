import { type Answer, decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Details } from '../records.ts'
import type { SentDetails } from './fields.ts'

const answerOfUpdate = (row: Row, currency: string | null, converted: Converted, _before: Row) =>
  updateAnswer(row, currency, converted)

const showAnswer = (row: Row, currency: string | null, converted: Converted) => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: row.annual_revenue,
  annual_revenue_converted: converted.amount,
  annual_revenue_currency: currency,
  employee_count: row.employee_count,
  industry: row.industry,
  website: row.website,
  address: row.address,
  is_active: row.is_active,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

type Row = Readonly<Details>

/** A revenue in the caller's currency. */
export interface Converted {
  readonly amount: number | null
  readonly currency: string
}

const updateAnswer = (row: Row, currency: string | null, converted: Converted) => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: row.annual_revenue,
  annual_revenue_currency: currency,
  annual_revenue_converted: converted.amount,
  annual_revenue_currency_converted: converted.currency,
  employee_count: row.employee_count,
  industry: row.industry,
  website: row.website,
  is_active: row.is_active,
  updated_at: row.updated_at,
})

export type UpdateAnswer = ReturnType<typeof updateAnswer>

const seed = 'seed 001'

const page = 'cybercert.u1k.page/api/customers'

/** What is answered of details. */
export const detailsAnswers = decisionsOf('details', {
  /** `before` is the row as it was before the update. */
  updateAnswer: decide({
    en: 'An update answers with the eleven documented keys, in the documented order.',
    tr: 'Güncelleme, belgelenen on bir anahtarla ve belgelenen sırayla yanıtlanır.',
    basis: 'documented',
    source: `${seed}, example answer`,
    does: answerOfUpdate,
    instead: {
      'shows-the-row-before': [
        'An update answers with the values that the row had before.',
        (row, currency, converted, before) => ({
          ...answerOfUpdate(row, currency, converted, before),
          annual_revenue: before.annual_revenue,
          employee_count: before.employee_count,
          industry: before.industry,
          website: before.website,
          is_active: before.is_active,
        }),
      ],
      'wrapped-in-data': [
        'An update answers with the row under data, as the resources of Laravel do.',
        (...args) => ({ data: answerOfUpdate(...args) }),
      ],
    },
  }),
  updateAnswerOmitsAddress: decide({
    id: 'update-answer-without-address',
    en: 'An update that sends an address stores it, and still answers without it.',
    tr: 'Adres gönderen güncelleme adresi saklar, yine de yanıtta göstermez.',
    basis: 'assumed',
    source: `${seed}: the example answer has no address, but its request sent none; short answers are usual on the site, users/details-update shows an address`,
    does: (answer: UpdateAnswer, _row: Row, _sent: SentDetails) => answer,
    shapes: (_answer, _before, _row, sent) => sent.address !== undefined,
    instead: {
      'shows-address': [
        'An update that sends an address answers with it.',
        (answer, row, sent) =>
          sent.address === undefined ? answer : { ...answer, address: row.address },
      ],
      'shows-address-and-created-at': [
        'An update that sends an address answers with the whole row, created_at among it.',
        (answer, { address, created_at }, sent) =>
          sent.address === undefined ? answer : { ...answer, address, created_at },
      ],
    },
  }),
  showAnswer: decide({
    en: 'GET answers the row with its twelve published keys, the address among them.',
    tr: 'GET, adres dâhil yayımlanmış on iki anahtarıyla kaydı döndürür.',
    basis: 'published',
    source: `${page}/details`,
    does: showAnswer,
    instead: {
      'wrapped-in-data': [
        'GET answers with the row under data, as the resources of Laravel do.',
        (...args) => ({ data: showAnswer(...args) }),
      ],
    },
  }),
  showNone: decide({
    en: 'GET answers 404 with the body null when there is no row.',
    tr: 'Kayıt yoksa GET, null gövdeli 404 yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
    does: () => ({ status: 404, body: null }) as const,
    instead: {
      'is-200': [
        'GET without a row answers 200 with the body null.',
        () => ({ status: 200, body: null }),
      ],
      'says-so': [
        'GET without a row answers 404 {"message":"Customer detail not found"}.',
        () => message(404, 'Customer detail not found'),
      ],
    },
  }),
  showDeleted: decide({
    en: 'GET answers 404 when the row is deleted.',
    tr: 'Kayıt silinmişse GET 404 yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (visible, row) => visible !== row,
    instead: {
      'still-shows': ['A deleted row is shown like any other.', (row) => row],
    },
  }),
  /** What a deleted row is answered; `none` is the answer where there is no row. */
  showDeletedBody: decide({
    en: 'The body of that 404 is null, as when there is no row.',
    tr: 'Bu 404 yanıtının gövdesi, hiç kayıt yokken olduğu gibi null olur.',
    basis: 'assumed',
    source: `${page}/details says "404 for deleted or passive ones", and shows null for none and a sentence for passive ones`,
    does: (none: Answer<404, null>): Answer<404, null> => none,
    instead: {
      'says-not-active': [
        'GET answers a deleted row with 404 {"message":"Customer detail is not active"}.',
        () => message(404, 'Customer detail is not active'),
      ],
      'says-not-found': [
        'GET answers a deleted row with 404 {"message":"Customer detail not found"}.',
        () => message(404, 'Customer detail not found'),
      ],
    },
  }),
  showInactive: decide({
    en: 'GET answers 404 {"message":"Customer detail is not active"} when the row is inactive.',
    tr: 'Kayıt pasifse GET 404 {"message":"Customer detail is not active"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
    does: (row: Row) => (row.is_active ? undefined : message(404, 'Customer detail is not active')),
    instead: {
      'is-shown': ['GET shows an inactive row like any other.', () => undefined],
      'null-body': [
        'GET answers an inactive row like a missing one, 404 with the body null.',
        (row) => (row.is_active ? undefined : { status: 404, body: null }),
      ],
    },
  }),
})

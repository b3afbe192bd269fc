import { decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'
import type { DetailSummary } from './list-answers.ts'

const showAnswer = (
  row: Row,
  detail: DetailSummary | null,
  user: { readonly id: number; readonly email: string },
) => ({
  id: row.id,
  uuid: row.uuid,
  company_name: row.company_name,
  legal_name: row.legal_name,
  tax_number: row.tax_number,
  email: row.email,
  phone: row.phone,
  is_active: row.is_active,
  user_id: row.user_id,
  detail,
  user: { id: user.id, email: user.email },
  created_at: row.created_at,
  updated_at: row.updated_at,
})

type Row = Readonly<Customer>

const page = 'cybercert.u1k.page/api/customers'

/** What is shown of a customer. */
export const customersShowing = decisionsOf('customers', {
  showAnswer: decide({
    en: 'GET answers 200 with the thirteen published keys, in the published order.',
    tr: 'GET, 200 ve yayımlanmış on üç anahtarla, yayımlanmış sırada yanıt verir.',
    basis: 'published',
    source: `${page}/detail`,
    does: showAnswer,
    instead: {
      'under-data': [
        'GET of a customer answers the customer under data.',
        (...args) => ({ data: showAnswer(...args) }),
      ],
      'user-has-the-customers-id': [
        'GET of a customer shows the id of the customer as the id of its user.',
        (row, detail, { email }) => showAnswer(row, detail, { id: row.id, email }),
      ],
    },
  }),
  showNotFound: decide({
    en: 'GET, PUT and PATCH of an unknown customer answer 404 {"message":"Not Found"}.',
    tr: 'Bilinmeyen müşteri için GET, PUT ve PATCH 404 {"message":"Not Found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/{detail,update}`,
    does: () => message(404, 'Not Found'),
    instead: {
      'says-customer-not-found': [
        'GET, PUT and PATCH of an unknown customer say "Customer not found".',
        () => message(404, 'Customer not found'),
      ],
    },
  }),
  showDeleted: decide({
    en: 'GET answers a deleted customer like an unknown one.',
    tr: 'GET, silinmiş müşteriyi bilinmeyen müşteri gibi yanıtlar.',
    basis: 'published',
    source: `${page}/detail`,
    does: (row: Row) => row.deleted_at !== null,
    shapes: (unknown) => unknown,
    instead: {
      'shows-it': ['GET shows a deleted customer.', () => false],
    },
  }),
  showPassive: decide({
    en: 'GET answers a passive customer like an unknown one.',
    tr: 'GET, pasif müşteriyi bilinmeyen müşteri gibi yanıtlar.',
    basis: 'published',
    source: `${page}/detail`,
    does: (row: Row) => !row.is_active,
    shapes: (unknown) => unknown,
    instead: {
      'shows-it': ['GET shows a passive customer.', () => false],
    },
  }),
})

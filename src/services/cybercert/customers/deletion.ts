import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const restoreAnswer = (row: Row) => ({
  status: 200 as const,
  body: {
    message: 'Customer restored',
    customer: {
      id: row.id,
      uuid: row.uuid,
      company_name: row.company_name,
      is_active: row.is_active,
      deleted_at: row.deleted_at,
    },
  },
})

type Row = Readonly<Customer>

const page = 'cybercert.u1k.page/api/customers'

const analogy = 'by analogy with the other pages'

/** Deleting and restoring. */
export const customersDeletion = decisionsOf('customers', {
  deleteIsSoft: decide({
    en: 'DELETE only marks the customer as deleted, so that it can be restored.',
    tr: 'DELETE müşteriyi yalnızca silinmiş olarak işaretler; müşteri geri yüklenebilir.',
    basis: 'assumed',
    source: analogy,
    does: laravel.marked<Row>,
    instead: {
      'makes-passive': [
        'DELETE makes the customer passive too, and restoring it leaves it so.',
        (row, now) => ({ ...laravel.marked(row, now), is_active: false }),
      ],
    },
  }),
  deleteAnswer: decide({
    en: 'DELETE answers 200 {"message":"Customer deleted"}.',
    tr: 'DELETE 200 {"message":"Customer deleted"} yanıtını verir.',
    basis: 'assumed',
    source: analogy,
    does: () => message(200, 'Customer deleted'),
    instead: {
      'answers-204': [
        'DELETE of a customer answers 204 without a body.',
        () => ({ status: 204, body: undefined }),
      ],
      'says-successfully': [
        'DELETE of a customer answers {"message":"Customer deleted successfully"}.',
        () => message(200, 'Customer deleted successfully'),
      ],
    },
  }),
  deleteNotFound: decide({
    en: 'DELETE of an unknown customer answers 404 {"message":"Not Found"}.',
    tr: 'Bilinmeyen müşteri için DELETE 404 {"message":"Not Found"} yanıtını verir.',
    basis: 'assumed',
    source: 'by analogy with applications/delete, customers/detail and customers/update',
    does: () => message(404, 'Not Found'),
    instead: {
      'says-customer-not-found': [
        'DELETE of an unknown customer answers 404 {"message":"Customer not found"}, as restore does.',
        () => message(404, 'Customer not found'),
      ],
    },
  }),
  restoreAnswer: decide({
    en: 'Restore answers 200 with {"message":"Customer restored"} and five keys of the customer.',
    tr: 'Geri yükleme 200 ile {"message":"Customer restored"} ve müşterinin beş anahtarını döndürür.',
    basis: 'published',
    source: `${page}/restore`,
    does: restoreAnswer,
    instead: {
      'without-the-sentence': [
        'Restore answers the bare keys of the customer, with no message around them.',
        (row) => {
          const { status, body } = restoreAnswer(row)
          return { status, body: body.customer }
        },
      ],
      'shows-it-deleted': [
        'Restore answers a deleted_at that is not null yet.',
        (row) => restoreAnswer({ ...row, deleted_at: row.updated_at }),
      ],
    },
  }),
  restoreNotFound: decide({
    en: 'Restore of an unknown customer answers 404 {"message":"Customer not found"}.',
    tr: 'Bilinmeyen müşteri için geri yükleme 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/restore`,
    does: () => message(404, 'Customer not found'),
    instead: {
      'says-restored': [
        'Restore of an unknown customer answers 200 {"message":"Customer restored"}.',
        () => message(200, 'Customer restored'),
      ],
    },
  }),
  restoreOnlyDeleted: decide({
    en: 'Restore of a customer that is not deleted answers like an unknown one.',
    tr: 'Silinmemiş müşteri için geri yükleme, bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'as details-restore has it',
    does: (row: Row) => row.deleted_at !== null,
    shapes: (deleted) => !deleted,
    instead: {
      'restores-anyway': [
        'Restore of a customer that is not deleted answers as if it had been.',
        () => true,
      ],
    },
  }),
})

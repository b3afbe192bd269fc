import { type Answer, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { message } from '../../laravel/errors.ts'
import { lines } from '../../laravel/lines.ts'
import { lacking } from '../common/lacking.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const updateAnswer = (row: Row) => ({
  id: row.id,
  uuid: row.uuid,
  company_name: row.company_name,
  legal_name: row.legal_name,
  email: row.email,
  is_active: row.is_active,
  updated_at: row.updated_at,
})

type Row = Readonly<Customer>

const page = 'cybercert.u1k.page/api/customers'

/** What an update makes of a customer. */
export const customersUpdating = decisionsOf('customers', {
  updateAnswer: decide({
    en: 'An update answers 200 with the seven published keys.',
    tr: 'Güncelleme, 200 ve yayımlanmış yedi anahtarla yanıtlanır.',
    basis: 'published',
    source: `${page}/update`,
    does: updateAnswer,
    instead: {
      'shows-what-was': {
        says: 'An update of a customer answers what the customer was before.',
        endpoints: ['PUT /customers/:uuid', 'PATCH /customers/:uuid'],
        handle: (handle) => (call, asked) => {
          const answer = handle(call, asked)
          return answer.status === 200 ? { ...answer, body: updateAnswer(asked.subject) } : answer
        },
      },
    },
  }),
  /** Why a `PUT` without some fields is refused: never. */
  putNeedsNoField: decide({
    en: 'PUT asks for no field, not for company_name either.',
    tr: 'PUT, company_name dâhil hiçbir alanı zorunlu tutmaz.',
    basis: 'published',
    source: `${page}/update`,
    does: (_unsent: readonly string[]): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, unsent) => unsent.length > 0,
    instead: {
      'asks-for-company-name': [
        'PUT of a customer without company_name is a 422, as creating is.',
        (unsent) => lacking(unsent.filter((field) => field === 'company_name')),
      ],
    },
  }),
  /** The name after an update, which never takes it away. */
  companyNameStays: decide({
    en: 'A company_name that an update does not send, or sends as null, stays as it was.',
    tr: 'Güncellemede gönderilmeyen ya da null gönderilen company_name olduğu gibi kalır.',
    basis: 'assumed',
    source: `${page}/update makes every field optional, and a customer without a name cannot be created`,
    does: (before: string, sent: string | null | undefined, _replacing: boolean) => sent ?? before,
    shapes: (_name, _before, sent, replacing) => sent === null || (replacing && sent === undefined),
    instead: {
      'becomes-null': [
        'A company_name that is sent as null, or not sent by a PUT, becomes null.',
        (before, sent, replacing) => (sent === undefined && !replacing ? before : (sent ?? null)),
      ],
      'null-is-refused': {
        says: 'An update that sends company_name as null or empty is a 422.',
        endpoints: ['PUT /customers/:uuid', 'PATCH /customers/:uuid'],
        handle: (handle) => (call, asked) =>
          asked.body.company_name === null
            ? call.does.common.validationFailed({ company_name: [lines.required('company_name')] })
            : handle(call, asked),
      },
    },
  }),
  /** Why a customer is not updated: a passive one is, like any other. */
  passiveCanBeUpdated: decide({
    en: 'A passive customer can still be updated.',
    tr: 'Pasif müşteri yine de güncellenebilir.',
    basis: 'assumed',
    source: 'nobody says',
    does: (_row: Row): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, row) => !row.is_active,
    instead: {
      'is-not-found': [
        'An update of a passive customer answers 404 {"message":"Not Found"}.',
        (row) => (row.is_active ? undefined : message(404, 'Not Found')),
      ],
      'is-forbidden': [
        'An update of a passive customer answers 403 {"message":"Forbidden"}.',
        (row) => (row.is_active ? undefined : message(403, 'Forbidden')),
      ],
    },
  }),
  deletedIsUnknown: decide({
    en: 'A deleted customer is answered like an unknown one by updates and deletion.',
    tr: 'Silinmiş müşteri, güncelleme ve silmede bilinmeyen müşteri gibi yanıtlanır.',
    ...laravel.softDeletes,
    ...laravel.deletedIsUnknown,
    instead: {
      'is-still-there': [
        'A deleted customer can still be updated, and deleted again.',
        () => false,
      ],
    },
  }),
})

import { type Answer, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/answers.ts'
import type { OneCustomer, ShownCustomer } from '../answers.ts'
import { decisionsOf } from '../decisions-of.ts'

type Body = Readonly<Record<string, unknown>>

/** The same refusal with another body. */
const saying = (refusal: Answer, reword: (body: Body) => unknown): Answer => ({
  ...refusal,
  body: reword(refusal.body as Body),
})

/** What every endpoint answers alike. */
export const commonAnswers = decisionsOf('common', {
  timestamp: decide({
    ...laravel.timestamp,
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a moment',
    unavoidable: true,
    instead: {
      'without-fraction': [
        'A moment is written without a fraction: 2025-11-20T12:00:00Z.',
        (kept) => kept.replace(/\.\d+Z$/, 'Z'),
      ],
      'as-in-a-database': [
        'A moment is written as a database does: 2025-11-20 12:00:00.',
        (kept) => kept.slice(0, 19).replace('T', ' '),
      ],
      'in-istanbul': [
        'A moment is written in the time of Istanbul: 2025-11-20T15:00:00+03:00.',
        (kept) => `${new Date(Date.parse(kept) + 10_800_000).toISOString().slice(0, 19)}+03:00`,
      ],
    },
  }),
  dataWraps: decide({
    en: 'A customer is answered under data: its id is data.id.',
    tr: 'Müşteri data altında döner: id değeri data.id içindedir.',
    basis: 'observed',
    source: 'Odoo module and Java adapter read data.id, of invoices; no client reads a customer',
    does: (record: ShownCustomer): OneCustomer => ({ data: record }),
    instead: {
      'bare-record': ['A customer is answered bare, not under data.', (record) => record],
      'under-customer': [
        'A customer is answered under customer, not under data.',
        (record) => ({ customer: record }),
      ],
    },
  }),
  /** A wrapped customer with what stands beside it: nothing. */
  dataAlone: decide({
    en: 'Beside data the answer for a customer has no other key.',
    tr: 'Müşteri yanıtında data yanında başka anahtar yoktur.',
    basis: 'assumed',
    source:
      'Odoo module: a comment gives the envelope success, data, message, of an invoice; the Java adapter has data alone',
    unavoidable: true,
    does: (body: OneCustomer): OneCustomer => body,
    instead: {
      'in-an-envelope': [
        'A customer is answered as {"success":true,"data":{…},"message":"…"}.',
        (body) => ({ success: true, ...body, message: 'İşlem başarılı' }),
      ],
    },
  }),
  errorBody: decide({
    en: 'The body of an error has message and may have errors, a map of field to sentences.',
    tr: 'Hata gövdesinde message, gerektiğinde de alan adından cümlelere giden errors bulunur.',
    basis: 'observed',
    source: 'n8n node; Odoo module',
    does: (refusal: Answer): Answer => refusal,
    instead: {
      'without-message': [
        'The body of an error has no message.',
        (refusal) => saying(refusal, ({ message: _, ...rest }) => rest),
      ],
      'error-for-message': [
        'The message of an error stands under error.',
        (refusal) => saying(refusal, ({ message, ...rest }) => ({ error: message, ...rest })),
      ],
      'errors-as-a-list': [
        'errors is a list of sentences without the names of the fields.',
        (refusal) =>
          saying(refusal, (body) =>
            'errors' in body
              ? { ...body, errors: Object.values(body['errors'] as Body).flat() }
              : body,
          ),
      ],
    },
  }),
  otherStatus: decide(laravel.otherStatus),
})

import { type Answer, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { lacking } from '../common/lacking.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Details } from '../records.ts'
import { cleared, type DetailsFields, type SentDetails } from './fields.ts'

const putWritesEveryField = (row: Row, sent: SentDetails, unsent: DetailsFields): Row =>
  withSent({ ...row, ...unsent }, sent)

const patchMerges = (row: Row, sent: SentDetails): Row => withSent(row, sent)

type Row = Readonly<Details>

/** Those that an update shows, and so those for which its answer depends on being cleared. */
const shown = ['annual_revenue', 'employee_count', 'industry', 'website'] as const

/** Whether any field is sent with another value than it has. */
const changes = (row: Row, sent: SentDetails): boolean =>
  (Object.keys(sent) as (keyof SentDetails)[]).some((field) => sent[field] !== row[field])

/** A row with the fields that were sent; `null` for `is_active` leaves it as it is. */
const withSent = (row: Row, sent: SentDetails): Row => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: or(sent.annual_revenue, row.annual_revenue),
  annual_revenue_currency: or(sent.annual_revenue_currency, row.annual_revenue_currency),
  employee_count: or(sent.employee_count, row.employee_count),
  industry: or(sent.industry, row.industry),
  website: or(sent.website, row.website),
  address: or(sent.address, row.address),
  is_active: sent.is_active ?? row.is_active,
  created_at: row.created_at,
  updated_at: row.updated_at,
  deleted_at: row.deleted_at,
})

const nothing = {
  annual_revenue: null,
  annual_revenue_currency: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
  is_active: true,
}

const seed = 'seed 001'

const or = <Value>(sent: Value | undefined, otherwise: Value): Value =>
  sent === undefined ? otherwise : sent

/** What an update writes. */
export const detailsWriting = decisionsOf('details', {
  /** The row after a `PUT`; `unsent` is what fields get that were not sent. */
  putWritesEveryField: decide({
    ...laravel.putWritesEveryField,
    basis: 'documented',
    source: `${seed}, "Notes"`,
    does: putWritesEveryField,
    instead: {
      'keeps-unsent': [
        'PUT keeps the fields that were not sent, as PATCH does.',
        (row, sent) => patchMerges(row, sent),
      ],
      'forgets-address': [
        'PUT never writes the address.',
        (row, sent, unsent) => ({
          ...putWritesEveryField(row, sent, unsent),
          address: row.address,
        }),
      ],
    },
  }),
  /** The row after a `PATCH`. */
  patchMerges: decide({
    ...laravel.patchMerges,
    basis: 'documented',
    source: `${seed}, "Notes"`,
    does: patchMerges,
    instead: {
      'forgets-unsent': [
        'PATCH clears the fields that were not sent, as PUT does.',
        (row, sent) => putWritesEveryField(row, sent, nothing),
      ],
      'forgets-currency': [
        'PATCH clears the currency of the revenue when it was not sent.',
        (row, sent) => patchMerges({ ...row, annual_revenue_currency: null }, sent),
      ],
      'resets-is-active': [
        'PATCH makes an inactive row active when is_active was not sent.',
        (row, sent) => patchMerges({ ...row, is_active: true }, sent),
      ],
      'skips-zero-and-false': [
        'PATCH takes 0 and false for fields that were not sent.',
        (row, sent) =>
          patchMerges(
            row,
            Object.fromEntries(
              Object.entries(sent).filter(([, value]) => value !== 0 && value !== false),
            ),
          ),
      ],
    },
  }),
  /** Why a `PUT` without some fields is refused: never. */
  putNeedsNoField: decide({
    en: 'PUT asks for no field: each of the seven is optional.',
    tr: 'PUT hiçbir alanı zorunlu tutmaz: yedi alanın her biri isteğe bağlıdır.',
    basis: 'documented',
    source: `${seed}, "Request Body": Zorunlu (mandatory) is Hayır (no) for each`,
    does: (_unsent: readonly string[]): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, unsent) => unsent.length > 0,
    instead: {
      'asks-for-every-field': ['PUT without one of the seven fields is a 422.', lacking],
    },
  }),
  putClearsUnsent: decide({
    ...laravel.putClearsUnsent,
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
    does: (_row: Row, _sent: SentDetails) => cleared,
    // A field that was empty already counts too: it could have become 0 or an empty text.
    shapes: (_values, row, sent) =>
      shown.some((field) => sent[field] === undefined) ||
      (sent.address === undefined && !changes(row, sent)),
    instead: {
      'writes-zero-and-empty': [
        'After a PUT, a field that was not sent is 0 or the empty string.',
        () => ({
          annual_revenue: 0,
          employee_count: 0,
          industry: '',
          website: '',
          address: '',
        }),
      ],
    },
  }),
  putResetsIsActive: decide({
    en: 'After a PUT that did not send is_active, the row is active.',
    tr: 'is_active göndermeyen PUT sonrasında kayıt aktiftir.',
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
    does: (_row: Row, _sent: SentDetails) => true,
    // The documents' example does not send is_active either, and is answered with true.
    shapes: (value, row, sent) => sent.is_active === undefined && row.is_active !== value,
    instead: {
      stays: [
        'After a PUT that did not send is_active, it is what it was.',
        (row) => row.is_active,
      ],
    },
  }),
  putResetsCurrency: decide({
    en: "After a PUT that did not send a currency, it is the caller's.",
    tr: 'Para birimi göndermeyen PUT sonrasında para birimi çağıranınkidir.',
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
    does: (_row: Row, _sent: SentDetails, callers: string): string | null => callers,
    shapes: (_value, _row, sent) => sent.annual_revenue_currency === undefined,
    instead: {
      stays: [
        'After a PUT that did not send a currency, it is what it was.',
        (row) => row.annual_revenue_currency,
      ],
      'becomes-null': ['After a PUT that did not send a currency, the row has none.', () => null],
      'becomes-try': ['After a PUT that did not send a currency, it is TRY.', () => 'TRY'],
    },
  }),
})

import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const patchMerges = (row: Row, sent: SentCustomer): Row => ({ ...row, ...defined(row, sent) })

const putWritesEveryField = (
  row: Row,
  sent: SentCustomer,
  unsent: Partial<CustomerFields>,
): Row => {
  const blank = { ...row, ...unsent }
  return { ...blank, ...defined(blank, sent) }
}

const putClearsUnsent = (_row: Row, _sent: SentCustomer) => cleared

/** The fields of a customer that a client may write. */
export interface CustomerFields {
  readonly company_name: string
  readonly legal_name: string | null
  readonly tax_number: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly organization_id: number | null
  readonly is_active: boolean
}

export type SentCustomer = {
  readonly [Field in keyof CustomerFields]?: CustomerFields[Field] | null
}

type Row = Readonly<Customer>

const cleared = {
  legal_name: null,
  tax_number: null,
  email: null,
  phone: null,
  organization_id: null,
}

/** Those that an update shows, and so those for which its answer depends on being cleared. */
const shown = ['legal_name', 'email'] as const

/** Those that it hides: clearing one shows only where nothing else moves updated_at. */
const hidden = ['tax_number', 'phone', 'organization_id'] as const

/** Whether any field is sent with another value than it has. */
const changes = (row: Row, sent: SentCustomer): boolean =>
  (Object.keys(sent) as (keyof SentCustomer)[]).some((field) => sent[field] !== row[field])

/** What was sent, as it is kept: the name is decided elsewhere, `null` keeps `is_active`. */
function defined(row: Row, { company_name: _name, is_active, ...rest }: SentCustomer) {
  return { ...rest, is_active: is_active ?? row.is_active }
}

const page = 'cybercert.u1k.page/api/customers'

const analogy = 'by analogy with the other pages'

/** What an update writes. */
export const customersWriting = decisionsOf('customers', {
  /** The customer after a `PATCH`. */
  patchMerges: decide({
    ...laravel.patchMerges,
    basis: 'published',
    source: `${page}/update`,
    does: patchMerges,
    instead: {
      'forgets-unsent': [
        'PATCH of a customer sets the fields that are not sent to null.',
        (row, sent) => putWritesEveryField(row, sent, putClearsUnsent(row, sent)),
      ],
      'leaves-phone': [
        'PATCH of a customer leaves phone as it was.',
        (row, sent) => ({ ...patchMerges(row, sent), phone: row.phone }),
      ],
    },
  }),
  /** The customer after a `PUT`; `unsent` is what fields get that were not sent. */
  putWritesEveryField: decide({
    ...laravel.putWritesEveryField,
    basis: 'published',
    source: `${page}/update`,
    does: putWritesEveryField,
    instead: {
      'keeps-unsent': [
        'PUT of a customer keeps the fields that are not sent.',
        (row, sent) => patchMerges(row, sent),
      ],
      'leaves-tax-number': [
        'PUT of a customer leaves tax_number as it was.',
        (row, sent, unsent) => ({
          ...putWritesEveryField(row, sent, unsent),
          tax_number: row.tax_number,
        }),
      ],
    },
  }),
  putClearsUnsent: decide({
    ...laravel.putClearsUnsent,
    basis: 'assumed',
    source: analogy,
    does: putClearsUnsent,
    // A field that was empty already counts too: it could have become an empty text.
    shapes: (_values, row, sent) => {
      const isUnsent = (field: keyof typeof cleared) => sent[field] === undefined
      return shown.some(isUnsent) || (hidden.some(isUnsent) && !changes(row, sent))
    },
    instead: {
      'empty-texts': [
        'After a PUT, a text that was not sent is "".',
        () => ({
          legal_name: '',
          tax_number: '',
          email: '',
          phone: '',
          organization_id: null,
        }),
      ],
    },
  }),
  putResetsIsActive: decide({
    en: 'After a PUT that did not send is_active, the customer is active.',
    tr: 'is_active göndermeyen PUT sonrasında müşteri aktiftir.',
    basis: 'assumed',
    source: analogy,
    does: (_row: Row, _sent: SentCustomer) => true,
    shapes: (_value, _row, sent) => sent.is_active === undefined,
    instead: {
      'stays-as-it-was': [
        'After a PUT that did not send is_active, the customer is as active as before.',
        (row) => row.is_active,
      ],
      'becomes-passive': [
        'After a PUT that did not send is_active, the customer is passive.',
        () => false,
      ],
    },
  }),
})

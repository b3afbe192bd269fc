import { type Answer, defineBehaviour } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { isEmail } from '../../laravel/formats.ts'
import { lines } from '../../laravel/lines.ts'
import type { Customer } from '../records.ts'
import type { Reach } from './access.ts'

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

/** What writing does to a customer. */
export const customersBehaviours = {
  companyNameRequired: defineBehaviour({
    rule: 'cybercert.customers.company-name-required',
    does: (name: unknown) => (name == null ? lines.required('company_name') : undefined),
  }),
  emailIsAnAddress: defineBehaviour({
    rule: 'cybercert.customers.email-is-an-address',
    does: (text: string) => (isEmail(text) ? undefined : lines.email('email')),
  }),
  activeUnlessSent: defineBehaviour({
    rule: 'cybercert.customers.active-unless-sent',
    does: (sent: boolean | null | undefined) => sent ?? true,
    shapes: (_active, sent) => sent == null,
  }),
  ownCreateIsCallers: defineBehaviour({
    rule: 'cybercert.customers.own-create-is-callers',
    does: (caller: number, reach: Reach) => (reach === 'own' ? caller : undefined),
  }),
  createBelongsToCaller: defineBehaviour({
    rule: 'cybercert.customers.create-belongs-to-caller',
    does: (caller: number) => caller,
  }),
  /** The customer after a `PATCH`. */
  patchMerges: defineBehaviour({
    rule: 'cybercert.customers.patch-merges',
    does: (row: Row, sent: SentCustomer): Row => ({ ...row, ...defined(row, sent) }),
  }),
  /** The customer after a `PUT`; `unsent` is what fields get that were not sent. */
  putWritesEveryField: defineBehaviour({
    rule: 'cybercert.customers.put-writes-every-field',
    does: (row: Row, sent: SentCustomer, unsent: Partial<CustomerFields>): Row => {
      const blank = { ...row, ...unsent }
      return { ...blank, ...defined(blank, sent) }
    },
  }),
  /** Why a `PUT` without some fields is refused: never. */
  putNeedsNoField: defineBehaviour({
    rule: 'cybercert.customers.put-needs-no-field',
    does: (_unsent: readonly string[]): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, unsent) => unsent.length > 0,
  }),
  putClearsUnsent: defineBehaviour({
    rule: 'cybercert.customers.put-clears-unsent',
    does: (_row: Row, _sent: SentCustomer) => cleared,
    // A field that was empty already counts too: it could have become an empty text.
    shapes: (_values, row, sent) => {
      const isUnsent = (field: keyof typeof cleared) => sent[field] === undefined
      return shown.some(isUnsent) || (hidden.some(isUnsent) && !changes(row, sent))
    },
  }),
  putResetsIsActive: defineBehaviour({
    rule: 'cybercert.customers.put-resets-is-active',
    does: (_row: Row, _sent: SentCustomer) => true,
    shapes: (_value, _row, sent) => sent.is_active === undefined,
  }),
  /** The name after an update, which never takes it away. */
  companyNameStays: defineBehaviour({
    rule: 'cybercert.customers.company-name-stays',
    does: (before: string, sent: string | null | undefined, _replacing: boolean) => sent ?? before,
    shapes: (_name, _before, sent, replacing) => sent === null || (replacing && sent === undefined),
  }),
  /** Why a customer is not updated: a passive one is, like any other. */
  passiveCanBeUpdated: defineBehaviour({
    rule: 'cybercert.customers.passive-can-be-updated',
    does: (_row: Row): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, row) => !row.is_active,
  }),
  deletedIsUnknown: defineBehaviour({
    rule: 'cybercert.customers.deleted-is-unknown',
    does: (row: Row) => row.deleted_at !== null,
    shapes: (unknown) => unknown,
  }),
  showDeleted: defineBehaviour({
    rule: 'cybercert.customers.show-deleted',
    does: (row: Row) => row.deleted_at !== null,
    shapes: (unknown) => unknown,
  }),
  showPassive: defineBehaviour({
    rule: 'cybercert.customers.show-passive',
    does: (row: Row) => !row.is_active,
    shapes: (unknown) => unknown,
  }),
  showNotFound: defineBehaviour({
    rule: 'cybercert.customers.show-not-found',
    does: () => message(404, 'Not Found'),
  }),
  deleteIsSoft: defineBehaviour({
    rule: 'cybercert.customers.delete-is-soft',
    does: (row: Row, now: string): Row => ({ ...row, deleted_at: now, updated_at: now }),
  }),
  deleteAnswer: defineBehaviour({
    rule: 'cybercert.customers.delete-answer',
    does: () => message(200, 'Customer deleted'),
  }),
  deleteNotFound: defineBehaviour({
    rule: 'cybercert.customers.delete-not-found',
    does: () => message(404, 'Not Found'),
  }),
  restoreOnlyDeleted: defineBehaviour({
    rule: 'cybercert.customers.restore-only-deleted',
    does: (row: Row) => row.deleted_at !== null,
    shapes: (deleted) => !deleted,
  }),
  restoreNotFound: defineBehaviour({
    rule: 'cybercert.customers.restore-not-found',
    does: () => message(404, 'Customer not found'),
  }),
}

/** What was sent, as it is kept: the name is decided elsewhere, `null` keeps `is_active`. */
function defined(row: Row, { company_name: _name, is_active, ...rest }: SentCustomer) {
  return { ...rest, is_active: is_active ?? row.is_active }
}

import { type Answer, defineBehaviour } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import type { Details } from '../records.ts'

/** The fields of a detail row that a client may write. */
export interface DetailsFields {
  readonly annual_revenue: number | null
  readonly annual_revenue_currency: string | null
  readonly employee_count: number | null
  readonly industry: string | null
  readonly website: string | null
  readonly address: string | null
  readonly is_active: boolean
}
export type SentDetails = { readonly [Field in keyof DetailsFields]?: DetailsFields[Field] | null }
type Row = Readonly<Details>
type Clearable = Exclude<keyof DetailsFields, 'is_active' | 'annual_revenue_currency'>

const cleared: Pick<DetailsFields, Clearable> = {
  annual_revenue: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
}
/** A row in which nothing is set yet. `id` is the next of its sequence. */
export const freshRow = (id: number, customerId: number, now: string): Row => ({
  id,
  customer_id: customerId,
  ...cleared,
  annual_revenue_currency: null,
  is_active: true,
  created_at: now,
  updated_at: now,
  deleted_at: null,
})

/** Those that an update shows, and so those for which its answer depends on being cleared. */
const shown = ['annual_revenue', 'employee_count', 'industry', 'website'] as const

/** What an update does to a row. */
export const detailsBehaviours = {
  /** The row to update, or `undefined` if one must be made. */
  deletedRowIsReplaced: defineBehaviour({
    rule: 'cybercert.details.deleted-row-is-replaced',
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (live, row) => live !== row,
  }),
  /** The row to write to: the one that there is, or a fresh one. Without any there is a 404. */
  createsMissingRow: defineBehaviour({
    rule: 'cybercert.details.created-when-missing',
    does: (kept: Row | undefined, fresh: () => Row): Row | undefined => kept ?? fresh(),
    shapes: (_row, kept) => kept === undefined,
  }),
  newRowIsActive: defineBehaviour({
    rule: 'cybercert.details.new-row-is-active',
    does: (row: Row, _sent: SentDetails): Row => ({ ...row, is_active: true }),
    shapes: (_row, _before, sent) => sent.is_active == null,
  }),
  createdAnswers200: defineBehaviour({
    rule: 'cybercert.details.created-answers-200',
    does: (): 200 => 200,
  }),
  /** The row after a `PATCH`. */
  patchMerges: defineBehaviour({
    rule: 'cybercert.details.patch-merges',
    does: (row: Row, sent: SentDetails): Row => withSent(row, sent),
  }),
  /** The row after a `PUT`; `unsent` is what fields get that were not sent. */
  putWritesEveryField: defineBehaviour({
    rule: 'cybercert.details.put-writes-every-field',
    does: (row: Row, sent: SentDetails, unsent: DetailsFields): Row =>
      withSent({ ...row, ...unsent }, sent),
  }),
  /** Why a `PUT` without some fields is refused: never. */
  putNeedsNoField: defineBehaviour({
    rule: 'cybercert.details.put-needs-no-field',
    does: (_unsent: readonly string[]): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, unsent) => unsent.length > 0,
  }),
  putClearsUnsent: defineBehaviour({
    rule: 'cybercert.details.put-clears-unsent',
    does: (_row: Row, _sent: SentDetails) => cleared,
    // A field that was empty already counts too: it could have become 0 or an empty text.
    shapes: (_values, row, sent) =>
      shown.some((field) => sent[field] === undefined) ||
      (sent.address === undefined && !changes(row, sent)),
  }),
  putResetsIsActive: defineBehaviour({
    rule: 'cybercert.details.put-resets-is-active',
    does: (_row: Row, _sent: SentDetails) => true,
    // The documents' example does not send is_active either, and is answered with true.
    shapes: (value, row, sent) => sent.is_active === undefined && row.is_active !== value,
  }),
  putResetsCurrency: defineBehaviour({
    rule: 'cybercert.details.put-resets-currency',
    does: (_row: Row, _sent: SentDetails, callers: string): string | null => callers,
    shapes: (_value, _row, sent) => sent.annual_revenue_currency === undefined,
  }),
  /** Why a row is not updated: an inactive one is, like any other. */
  inactiveCanBeUpdated: defineBehaviour({
    rule: 'cybercert.details.inactive-can-be-updated',
    does: (_row: Row): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, row) => !row.is_active,
  }),
  customerNotFound: defineBehaviour({
    rule: 'cybercert.details.customer-not-found',
    does: () => message(404, 'Customer not found'),
  }),
  /** The same where details are not updated but shown, deleted or restored. */
  unknownCustomer: defineBehaviour({
    rule: 'cybercert.details.unknown-customer',
    does: () => message(404, 'Customer not found'),
  }),
  deletedCustomerIsUnknown: defineBehaviour({
    rule: 'cybercert.details.deleted-customer-is-unknown',
    does: (deleted: boolean) => deleted,
    shapes: (unknown) => unknown,
  }),
  passiveCustomerIsKnown: defineBehaviour({
    rule: 'cybercert.details.passive-customer-is-known',
    does: (_isActive: boolean) => true,
    shapes: (_known, isActive) => !isActive,
  }),
  deleteIsSoft: defineBehaviour({
    rule: 'cybercert.details.delete-is-soft',
    does: (row: Row, now: string): Row => ({ ...row, deleted_at: now, updated_at: now }),
  }),
  /** The row that restoring finds: a deleted one too, as `DELETE` has only marked it. */
  deletedRowIsKept: defineBehaviour({
    rule: 'cybercert.details.delete-is-soft',
    does: (row: Row | undefined) => row,
    shapes: () => false,
  }),
  deleteAnswer: defineBehaviour({
    rule: 'cybercert.details.delete-answer',
    does: () => message(200, 'Customer detail deleted'),
  }),
  /** The row to delete, or `undefined` if there is none or none any more. */
  rowToDelete: defineBehaviour({
    rule: 'cybercert.details.delete-none',
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (live) => live === undefined,
  }),
  deleteNone: defineBehaviour({
    rule: 'cybercert.details.delete-none',
    does: () => message(404, 'Customer detail not found'),
  }),
  restoreKeepsIsActive: defineBehaviour({
    rule: 'cybercert.details.restore-keeps-is-active',
    does: (row: Row, now: string): Row => ({ ...row, deleted_at: null, updated_at: now }),
  }),
  /** The row to restore, or `undefined` if there is none. */
  restoreOnlyDeleted: defineBehaviour({
    rule: 'cybercert.details.restore-only-deleted',
    does: (row: Row | undefined) => (row?.deleted_at == null ? undefined : row),
    shapes: (deleted) => deleted === undefined,
  }),
  restoreNone: defineBehaviour({
    rule: 'cybercert.details.restore-only-deleted',
    does: () => message(404, 'Customer detail not found'),
  }),
}

/** Whether any field is sent with another value than it has. */
const changes = (row: Row, sent: SentDetails): boolean =>
  (Object.keys(sent) as (keyof SentDetails)[]).some((field) => sent[field] !== row[field])

const or = <Value>(sent: Value | undefined, otherwise: Value): Value =>
  sent === undefined ? otherwise : sent

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

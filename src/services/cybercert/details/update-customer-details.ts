import { Type } from '@sinclair/typebox'
import { isKnown } from '../../../service.ts'
import { differs } from '../../laravel/differs.ts'
import { optional } from '../../laravel/nullable.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, UpdatedDetails } from '../answers.ts'
import { shown } from '../common/shown.ts'
import { unsent } from '../common/unsent.ts'
import {
  callersCurrency,
  convert,
  convertRevenue,
  ratesInForce,
  shownCurrency,
} from '../conversion/convert.ts'
import { customerOfUpdate } from '../customers/subjects.ts'
import type { Customer, Details } from '../records.ts'
import { type CyberCertCall, endpoint, type KnownCyberCertCall } from '../types.ts'
import { freshRow, type SentDetails } from './fields.ts'

const schema = {
  params: Type.Object({ uuid: Type.String() }),
  body: Type.Object({
    annual_revenue: optional(Type.Number()),
    annual_revenue_currency: optional(Type.String()),
    employee_count: optional(Type.Integer()),
    industry: optional(Type.String()),
    website: optional(Type.String()),
    address: optional(Type.String()),
    is_active: optional(Type.Boolean()),
  }),
  response: { 200: UpdatedDetails, 403: Message, 404: Message },
}

type Row = Readonly<Details>
/** What a method makes of a row and the fields sent. */
type Write = (call: KnownCyberCertCall, row: Row, sent: SentDetails) => Row

const merge: Write = ({ does }, row, sent) => does.details.patchMerges(row, sent)

const replace: Write = (call, row, sent) => {
  const { details } = call.does
  const unsent = {
    ...details.putClearsUnsent(row, sent),
    annual_revenue_currency: details.putResetsCurrency(row, sent, callersCurrency(call)),
    is_active: details.putResetsIsActive(row, sent),
  }
  return details.putWritesEveryField(row, sent, unsent)
}

function update(
  call: KnownCyberCertCall,
  customer: Readonly<Customer>,
  fields: SentDetails,
  write: Write,
) {
  const { common, details } = call.does
  const now = timestamp(call.now)
  const cleared = common.nullClears(fields) as SentDetails
  const { annual_revenue_currency: code } = cleared
  const sent =
    code == null ? cleared : { ...cleared, annual_revenue_currency: details.currencyAsSent(code) }
  const kept = details.deletedRowIsReplaced(call.get('details', customer.id))
  const refused = kept && details.inactiveCanBeUpdated(kept)
  if (refused !== undefined) return refused
  const fresh = () => freshRow(call.nextId('details'), customer.id, now)
  const found = details.createsMissingRow(kept, fresh)
  if (found === undefined) return details.customerNotFound()
  const isNew = found !== kept
  const before = isNew ? details.newRowIsActive(found, sent) : found
  const written = write(call, before, sent)
  const changed = isNew || differs(before, written)
  const updated_at = common.touched(changed, before.updated_at, now)
  const row = { ...written, updated_at }
  call.store('details', row)
  const full = details.updateAnswer(
    shown(call, row),
    shownCurrency(call, row),
    convertRevenue(call, row),
    before,
  )
  return {
    status: isNew ? details.createdAnswers200() : (200 as const),
    body: details.updateAnswerOmitsAddress(full, row, sent),
  }
}

/** No amount below this becomes infinite by conversion. */
const safe = 1e300

/**
 * The revenue that a row will have, in the currency that it would be answered in: infinite if it
 * is too large. `keeps` finds the row that an update leaves unsent fields in, if it leaves any.
 * For a caller who is not known it would be answered in no currency.
 */
function asConverted(call: CyberCertCall, sent: SentDetails, keeps: () => Row | undefined): number {
  const { annual_revenue: now } = sent
  if (now != null && (now < safe || !Number.isFinite(now))) return now
  const kept = keeps()
  const amount = now === undefined ? kept?.annual_revenue : now
  if (amount == null || amount < safe || !isKnown(call)) return 0
  const callers = callersCurrency(call)
  const currency = sent.annual_revenue_currency ?? kept?.annual_revenue_currency ?? callers
  return convert(call, amount, currency, callers) ?? amount
}

type Found = Readonly<Customer> | undefined

/** The row that a `PATCH` changes: a deleted one is not changed but replaced. */
function keptOf(call: CyberCertCall, customer: Found): Row | undefined {
  const row = customer && call.get('details', customer.id)
  return row?.deleted_at === null ? row : undefined
}

const refusals = (leaves: typeof keptOf) => ({
  annual_revenue: [
    ({ does }: CyberCertCall, amount: number) => does.details.negativeRevenue(amount),
    (call: CyberCertCall, _amount: number, sent: SentDetails, customer: Found) =>
      call.does.details.revenueTooLarge(asConverted(call, sent, () => leaves(call, customer))),
  ],
  annual_revenue_currency: [
    ({ does }: CyberCertCall, code: string) => does.details.currencyHasThreeLetters(code),
    ({ does }: CyberCertCall, code: string) => does.details.currencyInCapitals(code),
    (call: CyberCertCall, code: string) => {
      const { details } = call.does
      return details.currencyIsKnown(details.currencyAsSent(code), ratesInForce(call))
    },
    (call: CyberCertCall, _code: string, sent: SentDetails, customer: Found) =>
      sent.annual_revenue === undefined
        ? call.does.details.revenueTooLarge(asConverted(call, sent, () => leaves(call, customer)))
        : undefined,
  ],
  employee_count: [
    ({ does }: CyberCertCall, count: number) => does.details.negativeEmployeeCount(count),
    ({ does }: CyberCertCall, count: number) => does.details.fractionalEmployeeCount(count),
  ],
  website: [({ does }: CyberCertCall, text: string) => does.details.websiteIsAUrl(text)],
})

const shared = {
  path: '/customers/:uuid/details',
  permission: 'customer.details.update',
  schema,
  writes: 'details',
  subject: customerOfUpdate,
} as const

/** `PUT /customers/{uuid}/details` (seed 001). */
export const replaceCustomerDetails = endpoint({
  ...shared,
  method: 'PUT',
  summary: 'Write every field of the details of a customer',
  promises: {
    answer: 'cybercert.details.update-answer',
    kept: 'cybercert.details.put-writes-every-field',
  },
  refusals: refusals(() => undefined),
  handle: (call, { body, subject }) =>
    call.does.details.putNeedsNoField(unsent(schema.body, body)) ??
    update(call, subject, body, replace),
})

/** `PATCH /customers/{uuid}/details` (seed 001). */
export const updateCustomerDetails = endpoint({
  ...shared,
  method: 'PATCH',
  summary: 'Change some fields of the details of a customer',
  promises: { answer: 'cybercert.details.update-answer', kept: 'cybercert.details.patch-merges' },
  refusals: refusals(keptOf),
  handle: (call, { body, subject }) => update(call, subject, body, merge),
})

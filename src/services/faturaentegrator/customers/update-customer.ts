import { Type } from '@sinclair/typebox'
import { differs } from '../../laravel/differs.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, OneCustomer } from '../answers.ts'
import type { Customer } from '../records.ts'
import { endpoint, type FaturaEntegratorCall } from '../types.ts'
import { CustomerChanges, taxNumberRefusals, typeRefusals } from './body.ts'
import type { FieldName, SentFields } from './field-names.ts'
import { wrapped } from './shown.ts'
import { customerOfId } from './subjects.ts'

type Body = Readonly<Record<string, unknown>>

/** A field that creating asks for. */
const notAskedFor = (field: FieldName) => ({
  [field]: ({ does }: FaturaEntegratorCall, body: Body) =>
    field in body ? undefined : does.update.needsNoField(field),
})

/** The fields to write. */
function fieldsToWrite({ does }: FaturaEntegratorCall, body: SentFields, row: Readonly<Customer>) {
  const { common, fields, update } = does
  const documented = fields.anyLength(update.writesDocumentedFields(body))
  const emptied = update.emptiesTaxFields(documented)
  const cleared = common.nullClears(emptied, ['tax_number', 'tax_office'])
  return common.writesEmptied(update.typeChangesAlone(cleared, row))
}

/** `PATCH /customers/{id}` (seed 000). */
export const updateCustomer = endpoint({
  method: 'PATCH',
  path: '/customers/:id',
  summary: 'Change some fields of a customer',
  promises: {
    answer: 'faturaentegrator.update.answer',
    kept: 'faturaentegrator.update.patch-merges',
  },
  schema: {
    params: Type.Object({ id: Type.String() }),
    body: CustomerChanges,
    response: { 200: OneCustomer, 404: Message },
  },
  subject: customerOfId,
  required: {
    type: ({ does }, body) =>
      'type' in body ? does.update.typeCannotBeEmptied() : does.update.needsNoField('type'),
    ...notAskedFor('tax_number'),
    ...notAskedFor('country'),
    ...notAskedFor('city'),
    ...notAskedFor('district'),
    ...notAskedFor('address'),
  },
  refusals: {
    type: typeRefusals,
    tax_number: taxNumberRefusals,
    email: [({ does }, value: string) => does.fields.updateEmailIsAnAddress(value)],
  },
  handle(call, { body, subject }) {
    const { update } = call.does
    const written = update.patchMerges(subject, fieldsToWrite(call, body, subject))
    const now = timestamp(call.now)
    const updated_at = update.touched(differs(subject, written), subject.updated_at, now)
    const row = { ...written, updated_at }
    call.store('customers', row)
    return update.answer(wrapped(call, row))
  },
})

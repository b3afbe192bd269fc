import { answer, defineBehaviour, type Line } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import type { OneCustomer } from '../answers.ts'
import { fieldsOfType, type SentFields } from '../fields.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** What an update does to a customer. */
export const updateBehaviours = {
  /** Why an update without a field is refused: never. */
  needsNoField: defineBehaviour({
    rule: 'faturaentegrator.update.every-field-is-optional',
    does: (_field: string): Line | undefined => undefined,
    shapes: () => true,
  }),
  /** The documented fields among those sent. */
  writesDocumentedFields: defineBehaviour({
    rule: 'faturaentegrator.update.writes-documented-fields',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => Object.keys(sent).length > 0,
  }),
  /** The customer after the update. */
  patchMerges: defineBehaviour({
    rule: 'faturaentegrator.update.patch-merges',
    does: (row: Row, { type, ...rest }: SentFields): Row => ({
      ...row,
      ...rest,
      type: type ?? row.type,
    }),
  }),
  /** The fields to write when `tax_number` or `tax_office` is among those emptied. */
  emptiesTaxFields: defineBehaviour({
    rule: 'faturaentegrator.update.tax-fields-can-be-emptied',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => sent.tax_number === null || sent.tax_office === null,
  }),
  typeCannotBeEmptied: defineBehaviour({
    rule: 'faturaentegrator.update.type-cannot-be-emptied',
    does: (): Line | undefined => lines.selected('type'),
  }),
  /** The fields to write when the type changes and its fields may be missing. */
  typeChangesAlone: defineBehaviour({
    rule: 'faturaentegrator.update.type-changes-alone',
    does: (sent: SentFields, _row: Row): SentFields => sent,
    shapes: (_fields, sent, row) => {
      const { type } = sent
      if (type == null || type === row.type) return false
      return fieldsOfType(type).some((field) => (sent[field] ?? row[field]) === null)
    },
  }),
  /** The moment of the last change: now, unless no value changed. */
  touched: defineBehaviour({
    rule: 'faturaentegrator.update.untouched-when-unchanged',
    does: (changed: boolean, before: string, now: string) => (changed ? now : before),
    shapes: (after, _changed, _before, now) => after !== now,
  }),
  answer: defineBehaviour({
    rule: 'faturaentegrator.update.answer',
    does: (body: OneCustomer) => answer(200, body),
  }),
}

import { defineBehaviour, type Line } from '../../../service.ts'
import { isEmail } from '../../laravel/formats.ts'
import { lines } from '../../laravel/lines.ts'
import { hasRightCheckDigits } from '../check-digits.ts'
import type { SentFields } from '../fields.ts'

const tenOrEleven = /^\d{10,11}$/

/** How many digits a number has that is one of the other type: a VKN has 10, a TCKN 11. */
function otherDigits(type: unknown): number | undefined {
  if (type === 'person') return 10
  return type === 'company' ? 11 : undefined
}

/** Which values are taken and which refused, in creating and updating alike. */
export const fieldsBehaviours = {
  typeIsPersonOrCompany: defineBehaviour({
    rule: 'faturaentegrator.fields.type-is-person-or-company',
    does: (type: string) =>
      type === 'person' || type === 'company' ? undefined : lines.selected('type'),
  }),
  taxNumberHasTenOrElevenDigits: defineBehaviour({
    rule: 'faturaentegrator.fields.tax-number-has-10-or-11-digits',
    does: (taxNumber: string, _type: unknown) =>
      tenOrEleven.test(taxNumber) ? undefined : lines.digitsBetween('tax_number', 10, 11),
    shapes: (line, taxNumber, type) => line !== undefined || taxNumber.length === otherDigits(type),
  }),
  /** Why a number with wrong check digits is refused: never. */
  checkDigitsNotVerified: defineBehaviour({
    rule: 'faturaentegrator.fields.check-digits-not-verified',
    does: (_taxNumber: string): Line | undefined => undefined,
    shapes: (_line, taxNumber) => tenOrEleven.test(taxNumber) && !hasRightCheckDigits(taxNumber),
  }),
  createEmailIsAnAddress: defineBehaviour({
    rule: 'faturaentegrator.fields.create-email-is-an-address',
    does: (text: string) => (isEmail(text) ? undefined : lines.email('email')),
  }),
  updateEmailIsAnAddress: defineBehaviour({
    rule: 'faturaentegrator.fields.update-email-is-an-address',
    does: (text: string) => (isEmail(text) ? undefined : lines.email('email')),
  }),
  /** The fields to write, however long their texts are. */
  anyLength: defineBehaviour({
    rule: 'faturaentegrator.fields.any-length',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => Object.values(sent).some((text) => (text?.length ?? 0) > 255),
  }),
}

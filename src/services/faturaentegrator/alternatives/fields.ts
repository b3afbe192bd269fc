import { attribute, lines } from '../../laravel/lines.ts'
import type { SentFields } from '../fields.ts'
import { swaps } from '../swap.ts'
import { refusing, type Sent } from './refusing.ts'

const longest = 255

/** What the service may take or refuse instead. */
export const fieldsAlternatives = swaps({
  'faturaentegrator.fields.type-is-person-or-company': {
    'in-any-capitals': {
      says: 'A type is taken in capitals too: Person.',
      does: {
        fields: {
          typeIsPersonOrCompany: (type) =>
            /^(person|company)$/i.test(type) ? undefined : lines.selected('type'),
        },
      },
    },
    'any-text': {
      says: 'A type is any text.',
      does: { fields: { typeIsPersonOrCompany: () => undefined } },
    },
  },
  'faturaentegrator.fields.tax-number-has-10-or-11-digits': {
    'by-type': {
      says: 'The tax_number of a company has 10 digits, that of a person 11; another one is a 422.',
      endpoints: ['POST /customers', 'PATCH /customers/:id'],
      handle: refusing(({ body, subject }: Sent) => {
        const number = body['tax_number'] ?? undefined
        const digits = (body['type'] ?? subject?.type) === 'company' ? 10 : 11
        return number === undefined || String(number).length === digits
          ? []
          : [['tax_number', `The tax number field must be ${digits} digits.`]]
      }),
    },
    'any-text': {
      says: 'A tax_number is any text.',
      does: { fields: { taxNumberHasTenOrElevenDigits: () => undefined } },
    },
  },
  'faturaentegrator.fields.update-email-is-an-address': {
    'any-text': {
      says: 'An update takes an email that is no address.',
      does: { fields: { updateEmailIsAnAddress: () => undefined } },
    },
  },
  'faturaentegrator.fields.any-length': {
    'cut-off': {
      says: 'A text is cut off after 255 letters.',
      does: { fields: { anyLength: cutOff } },
    },
    refused: {
      says: 'A text of more than 255 letters is a 422.',
      endpoints: ['POST /customers', 'PATCH /customers/:id'],
      handle: refusing(({ body }) =>
        Object.entries(body)
          .filter(([, text]) => typeof text === 'string' && text.length > longest)
          .map(([field]) => [
            field,
            `The ${attribute(field)} field must not be greater than ${longest} characters.`,
          ]),
      ),
    },
  },
})

function cutOff(sent: SentFields): object {
  const cut = Object.entries(sent).map(([field, text]) => [field, text?.slice(0, longest) ?? text])
  return Object.fromEntries(cut)
}

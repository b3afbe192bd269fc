import { lines } from '../../laravel/lines.ts'
import { hasRightCheckDigits } from '../check-digits.ts'
import { swaps } from '../swap.ts'

const refused = lines.format('tax_number')

/** What can be wrong with the values that are taken and refused. */
export const fieldsMutants = swaps({
  'faturaentegrator.fields.check-digits-not-verified': {
    verifies: {
      says: 'A VKN or TCKN with wrong check digits is refused, 11111111111 too.',
      does: {
        fields: {
          checkDigitsNotVerified: (taxNumber) =>
            /^\d{10,11}$/.test(taxNumber) && !hasRightCheckDigits(taxNumber) ? refused : undefined,
        },
      },
    },
    'verifies-vkn': {
      says: 'A VKN of ten digits with a wrong check digit is refused; a TCKN is not verified.',
      does: {
        fields: {
          checkDigitsNotVerified: (taxNumber) =>
            /^\d{10}$/.test(taxNumber) && !hasRightCheckDigits(taxNumber) ? refused : undefined,
        },
      },
    },
    'refuses-one-digit-repeated': {
      says: 'A tax_number of one digit repeated, such as 11111111111, is refused.',
      does: {
        fields: {
          checkDigitsNotVerified: (taxNumber) =>
            /^(\d)\1{9,10}$/.test(taxNumber) ? refused : undefined,
        },
      },
    },
  },
  'faturaentegrator.fields.create-email-is-an-address': {
    'takes-anything': {
      says: 'A new customer may have an email that is no address.',
      does: { fields: { createEmailIsAnAddress: () => undefined } },
    },
    'takes-an-at': {
      says: 'A new customer may have any email with an @ in it, such as mehmet@.',
      does: {
        fields: {
          createEmailIsAnAddress: (text) => (text.includes('@') ? undefined : lines.email('email')),
        },
      },
    },
  },
})

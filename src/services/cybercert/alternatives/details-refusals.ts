import { detailsRefusals as right } from '../behaviour/details-refusals.ts'
import { swaps } from '../swap.ts'

const largest = 9_999_999_999_999.99

/** Which values of details are refused, as CyberCert may do it instead. */
export const detailsRefusalsAlternatives = swaps({
  'cybercert.details.negative-revenue': {
    'is-taken': {
      says: 'A negative annual_revenue is taken: a company may lose money.',
      does: { details: { negativeRevenue: () => undefined } },
    },
  },
  'cybercert.details.revenue-too-large': {
    'above-thirteen-digits': {
      says: 'An annual_revenue that does not fit into a column of decimal(15, 2) is a 422.',
      does: {
        details: {
          revenueTooLarge: (converted) =>
            converted > largest
              ? `The annual revenue field must not be greater than ${largest}.`
              : undefined,
        },
      },
    },
  },
  'cybercert.details.negative-employee-count': {
    'is-taken': {
      says: 'A negative employee_count is taken.',
      does: { details: { negativeEmployeeCount: () => undefined } },
    },
  },
  'cybercert.details.fractional-employee-count': {
    'other-sentence': {
      says: 'A fractional employee_count is a 422 in the words that Laravel had up to version 9.',
      does: {
        details: {
          fractionalEmployeeCount: (count) =>
            Number.isInteger(count) ? undefined : 'The employee count must be an integer.',
        },
      },
    },
  },
  'cybercert.details.website-is-a-url': {
    'is-any-text': {
      says: 'A website may be any text.',
      does: { details: { websiteIsAUrl: () => undefined } },
    },
  },
  'cybercert.details.currency-has-three-letters': {
    'three-characters': {
      says: 'An annual_revenue_currency that is not three characters, of whatever kind, is a 422 that says so.',
      does: {
        details: {
          currencyHasThreeLetters: (code) =>
            code.length === 3
              ? undefined
              : 'The annual revenue currency field must be 3 characters.',
        },
      },
    },
    'any-text': {
      says: 'An annual_revenue_currency that is not three letters is taken, and the revenue converted to null.',
      does: { details: { currencyHasThreeLetters: () => undefined } },
    },
  },
  'cybercert.details.currency-in-capitals': {
    'in-any-case': {
      says: 'A currency in small letters is taken for the one in capitals, and kept so.',
      does: {
        details: {
          currencyInCapitals: () => undefined,
          currencyAsSent: (code) => code.toUpperCase(),
        },
      },
    },
  },
  'cybercert.details.currency-is-known': {
    'some-are-passive': {
      says: 'EUR and GBP are passive currencies: sent as annual_revenue_currency, they are a 422.',
      does: {
        details: {
          currencyIsKnown: (code, worth) =>
            right.currencyIsKnown.does(code === 'EUR' || code === 'GBP' ? 'XXX' : code, worth),
        },
      },
    },
    'is-not-converted': {
      says: 'A currency for which there is no rate is taken, and the revenue converted to null.',
      does: { details: { currencyIsKnown: () => undefined } },
    },
  },
})

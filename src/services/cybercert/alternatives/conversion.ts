import { roundInBinary, roundTo } from '../money.ts'
import { swaps } from '../swap.ts'

/** How an amount becomes one in the caller's currency, as CyberCert may do it instead. */
export const conversionAlternatives = swaps({
  'cybercert.conversion.other-rates': {
    dearer: {
      says: '1 EUR is 36 TRY and 1 GBP is 42 TRY.',
      does: {
        conversion: {
          otherRate: (worth, currency) => ({ ...worth, EUR: 36, GBP: 42 })[currency],
        },
      },
    },
  },
  'cybercert.conversion.rate-in-force': {
    'first-rate-stays': {
      says: 'The oldest rate counts for ever.',
      does: { conversion: { ratesInForce: (rates) => rates.at(-1)?.worth ?? {} } },
    },
  },
  'cybercert.conversion.decimal': {
    'in-binary': {
      says: 'Amounts are computed and rounded in binary floating point: 1.005 TRY is 1 TRY.',
      does: {
        conversion: {
          convertsInDecimal: (amount, from, to) => roundInBinary((amount * from) / to),
        },
      },
    },
  },
  'cybercert.conversion.two-decimals': {
    'to-an-integer': {
      says: 'Converted amounts are rounded to whole ones.',
      does: { conversion: { roundsToTwoDecimals: (exact) => Math.round(Number(exact)) } },
    },
    'to-four-decimals': {
      says: 'Converted amounts are rounded to four decimals, as where the decimal_places of a currency are 4.',
      does: { conversion: { roundsToTwoDecimals: (exact) => roundTo(4, exact) } },
    },
    'cuts-off': {
      says: 'Converted amounts are cut off after two decimals, not rounded.',
      does: {
        conversion: {
          roundsToTwoDecimals: (exact) => (typeof exact === 'number' ? exact : exact.round(2, 0)),
        },
      },
    },
    'as-text': {
      says: 'A converted amount that is not whole is a string with two decimals, as by the decimal:2 cast of Laravel.',
      does: {
        conversion: {
          answeredAsNumber: (amount) =>
            amount === null || Number.isInteger(amount) ? amount : amount.toFixed(2),
        },
      },
    },
  },
  'cybercert.conversion.beyond-double-is-null': {
    'is-the-largest': {
      says: "An amount that is beyond a double in the reader's currency is the largest double.",
      does: {
        conversion: {
          beyondDoubleIsNull: (amount) =>
            amount === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : amount,
        },
      },
    },
  },
  'cybercert.conversion.no-revenue': {
    'is-zero': {
      says: 'Without an annual_revenue the converted amount is 0.',
      does: { conversion: { noRevenueConvertsToNull: () => 0 } },
    },
  },
  'cybercert.conversion.no-currency': {
    'is-try': {
      says: 'A revenue without a currency is taken as one in TRY.',
      does: { conversion: { noCurrencyIsCallers: () => 'TRY' } },
    },
    'is-not-converted': {
      says: 'A revenue without a currency is not converted: both stay null.',
      does: { conversion: { noCurrencyIsCallers: () => null } },
    },
  },
})

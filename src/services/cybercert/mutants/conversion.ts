import { swaps } from '../swap.ts'

/** How an amount becomes one in the caller's currency, done wrong. */
export const conversionMutants = swaps({
  'cybercert.conversion.callers-currency': {
    'to-the-rows': {
      says: 'The revenue stays in the currency of the row, whoever asks.',
      does: { conversion: { targetCurrency: (callers, rows) => rows ?? callers } },
    },
    'to-the-servers': {
      says: 'The revenue is converted to TRY, whoever asks.',
      does: { conversion: { targetCurrency: () => 'TRY' } },
    },
  },
  'cybercert.conversion.usd-is-30-try': {
    'stale-rate': {
      says: '1 USD is 28.5 TRY, a rate of yesterday.',
      does: { conversion: { usdIs30Try: () => 28.5 } },
    },
    'upside-down': {
      says: '1 TRY is 30 USD: the rate is applied the wrong way round.',
      does: { conversion: { usdIs30Try: () => 1 / 30 } },
    },
  },
})

import type { Rates } from '../../../sandbox/fixture.ts'
import { decide } from '../../../service.ts'
import { decisionsOf } from '../decisions-of.ts'
import {
  convertExactly,
  differsInBinary,
  type Exact,
  isSame,
  roundInBinary,
  roundTo,
} from './money.ts'

type Worth = Readonly<Record<string, number>>

/** How an amount becomes one in the caller’s currency. */
export const conversion = decisionsOf('conversion', {
  /** The currency to convert to: the caller's, whatever the row's may be. */
  targetCurrency: decide({
    id: 'callers-currency',
    en: "The revenue is converted to the caller's preferred currency.",
    tr: 'Gelir, çağıranın tercih ettiği para birimine çevrilir.',
    basis: 'documented',
    source: 'seed 001, "Notes"',
    does: (callers: string, _rows: string | null) => callers,
    instead: {
      'to-the-rows': [
        'The revenue stays in the currency of the row, whoever asks.',
        (callers, rows) => rows ?? callers,
      ],
      'to-the-servers': ['The revenue is converted to TRY, whoever asks.', () => 'TRY'],
    },
  }),
  usdIs30Try: decide({
    en: '1 USD is 30 TRY.',
    tr: '1 USD 30 TRY eder.',
    basis: 'documented',
    source: 'seed 001, example answer: 2000000 USD are 60000000 TRY',
    does: (worth: Worth) => worth['USD'],
    instead: {
      'stale-rate': ['1 USD is 28.5 TRY, a rate of yesterday.', () => 28.5],
      'upside-down': ['1 TRY is 30 USD: the rate is applied the wrong way round.', () => 1 / 30],
    },
  }),
  otherRate: decide({
    id: 'other-rates',
    en: '1 EUR is 33 TRY and 1 GBP is 38 TRY.',
    tr: '1 EUR 33 TRY, 1 GBP 38 TRY eder.',
    basis: 'assumed',
    source: 'no page gives a rate but that of USD',
    does: (worth: Worth, currency: string) => worth[currency],
    instead: {
      dearer: [
        '1 EUR is 36 TRY and 1 GBP is 42 TRY.',
        (worth, currency) => ({ ...worth, EUR: 36, GBP: 42 })[currency],
      ],
    },
  }),
  /** The rates that count at a moment. `rates` are newest first. */
  ratesInForce: decide({
    id: 'rate-in-force',
    en: 'The newest rate that is not in the future counts.',
    tr: 'Gelecekte olmayan en yeni kur geçerlidir.',
    basis: 'assumed',
    source: 'nobody says',
    does: (rates: readonly Rates[], now: number): Worth =>
      (rates.find(({ from }) => from <= now) ?? rates.at(-1))?.worth ?? {},
    shapes: (worth, rates) => worth !== rates[0]?.worth,
    instead: {
      'first-rate-stays': [
        'The oldest rate counts for ever.',
        (rates) => rates.at(-1)?.worth ?? {},
      ],
    },
  }),
  convertsInDecimal: decide({
    id: 'decimal',
    en: 'Amounts are computed in decimal: 1.005 TRY is 1.01 TRY, never 1.00.',
    tr: 'Tutarlar onluk tabanda hesaplanır: 1.005 TRY 1.01 TRY olur, asla 1.00 olmaz.',
    basis: 'assumed',
    source: 'nobody says',
    does: convertExactly,
    shapes: differsInBinary,
    instead: {
      'in-binary': [
        'Amounts are computed and rounded in binary floating point: 1.005 TRY is 1 TRY.',
        (amount, from, to) => roundInBinary((amount * from) / to),
      ],
    },
  }),
  roundsToTwoDecimals: decide({
    id: 'two-decimals',
    en: 'Converted amounts are rounded half away from zero to two decimals, also within one currency.',
    tr: 'Çevrilen tutarlar, aynı para biriminde de, iki ondalık basamağa yuvarlanır; tam yarımlar sıfırdan uzağa gider.',
    basis: 'assumed',
    source:
      'currencies/create: a currency has decimal_places, 2 by default; no page says that they round amounts',
    does: (exact: Exact) => roundTo(2, exact),
    // A fraction of two decimals is one too: rounded to an integer it would be gone.
    shapes: (rounded, exact) => !Number.isInteger(Number(rounded)) || !isSame(rounded, exact),
    instead: {
      'to-an-integer': [
        'Converted amounts are rounded to whole ones.',
        (exact) => Math.round(Number(exact)),
      ],
      'to-four-decimals': [
        'Converted amounts are rounded to four decimals, as where the decimal_places of a currency are 4.',
        (exact) => roundTo(4, exact),
      ],
      'cuts-off': [
        'Converted amounts are cut off after two decimals, not rounded.',
        (exact) => (typeof exact === 'number' ? exact : exact.round(2, 0)),
      ],
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
  }),
  /** A converted amount in the form in which it is answered. Rounding has named the rule. */
  answeredAsNumber: decide({
    partOf: 'roundsToTwoDecimals',
    does: (amount: number | null) => amount,
    shapes: () => false,
  }),
  /** An amount as it can be answered. */
  beyondDoubleIsNull: decide({
    en: 'An amount that is beyond a double in the currency of whoever reads it is null.',
    tr: 'Okuyanın para biriminde double sınırını aşan tutar null olur.',
    basis: 'assumed',
    source: 'nobody says; JSON has no number for it',
    does: (amount: number | null) => (Number.isFinite(amount) ? amount : null),
    shapes: (shown, amount) => shown !== amount,
    instead: {
      'is-the-largest': [
        "An amount that is beyond a double in the reader's currency is the largest double.",
        (amount) => (amount === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : amount),
      ],
    },
  }),
  noRevenueConvertsToNull: decide({
    id: 'no-revenue',
    en: 'Without an annual_revenue the converted amount is null.',
    tr: 'annual_revenue yoksa çevrilen tutar null olur.',
    basis: 'assumed',
    source: 'nobody says',
    does: () => null,
    instead: {
      'is-zero': ['Without an annual_revenue the converted amount is 0.', () => 0],
    },
  }),
  noCurrencyIsCallers: decide({
    id: 'no-currency',
    en: "A revenue without a currency is taken as one in the caller's.",
    tr: 'Para birimi olmayan gelir, çağıranın para biriminde sayılır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (callers: string) => callers,
    instead: {
      'is-try': ['A revenue without a currency is taken as one in TRY.', () => 'TRY'],
      'is-not-converted': [
        'A revenue without a currency is not converted: both stay null.',
        () => null,
      ],
    },
  }),
})

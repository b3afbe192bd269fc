import { defineRules } from '../../../service.ts'

/** How an amount becomes one in the caller's currency. */
export const conversionRules = defineRules({
  'cybercert.conversion.callers-currency': {
    en: "The revenue is converted to the caller's preferred currency.",
    tr: 'Gelir, çağıranın tercih ettiği para birimine çevrilir.',
    basis: 'documented',
    source: 'seed 001, "Notes"',
  },
  'cybercert.conversion.usd-is-30-try': {
    en: '1 USD is 30 TRY.',
    tr: '1 USD 30 TRY eder.',
    basis: 'documented',
    source: 'seed 001, example answer: 2000000 USD are 60000000 TRY',
  },
  'cybercert.conversion.other-rates': {
    en: '1 EUR is 33 TRY and 1 GBP is 38 TRY.',
    tr: '1 EUR 33 TRY, 1 GBP 38 TRY eder.',
    basis: 'assumed',
    source: 'no page gives a rate but that of USD',
  },
  'cybercert.conversion.rate-in-force': {
    en: 'The newest rate that is not in the future counts.',
    tr: 'Gelecekte olmayan en yeni kur geçerlidir.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.conversion.decimal': {
    en: 'Amounts are computed in decimal: 1.005 TRY is 1.01 TRY, never 1.00.',
    tr: 'Tutarlar onluk tabanda hesaplanır: 1.005 TRY 1.01 TRY olur, asla 1.00 olmaz.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.conversion.two-decimals': {
    en: 'Converted amounts are rounded half away from zero to two decimals, also within one currency.',
    tr: 'Çevrilen tutarlar, aynı para biriminde de, iki ondalık basamağa yuvarlanır; tam yarımlar sıfırdan uzağa gider.',
    basis: 'assumed',
    source:
      'currencies/create: a currency has decimal_places, 2 by default; no page says that they round amounts',
  },
  'cybercert.conversion.beyond-double-is-null': {
    en: 'An amount that is beyond a double in the currency of whoever reads it is null.',
    tr: 'Okuyanın para biriminde double sınırını aşan tutar null olur.',
    basis: 'assumed',
    source: 'nobody says; JSON has no number for it',
  },
  'cybercert.conversion.no-revenue': {
    en: 'Without an annual_revenue the converted amount is null.',
    tr: 'annual_revenue yoksa çevrilen tutar null olur.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.conversion.no-currency': {
    en: "A revenue without a currency is taken as one in the caller's.",
    tr: 'Para birimi olmayan gelir, çağıranın para biriminde sayılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
})

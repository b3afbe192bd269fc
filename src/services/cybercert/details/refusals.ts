import { decide } from '../../../service.ts'
import { isWebUrl } from '../../laravel/formats.ts'
import { lines } from '../../laravel/lines.ts'
import { decisionsOf } from '../decisions-of.ts'

type Worth = Readonly<Record<string, number>>

const guess = { basis: 'assumed', source: 'nobody says' } as const
const field = 'annual_revenue_currency'
const largest = 9_999_999_999_999.99

const known = (code: string, worth: Worth) =>
  Object.hasOwn(worth, code) || !/^[A-Z]{3}$/.test(code) ? undefined : lines.selected(field)

/** Which values of details are refused beyond their type. */
export const detailsRefusals = decisionsOf('details', {
  negativeRevenue: decide({
    ...guess,
    en: 'A negative annual_revenue is a 422.',
    tr: 'Negatif annual_revenue 422 alır.',
    does: (amount: number) => (amount < 0 ? lines.min('annual_revenue', 0) : undefined),
    instead: {
      'is-taken': [
        'A negative annual_revenue is taken: a company may lose money.',
        () => undefined,
      ],
    },
  }),
  /** `converted` is the amount as it would be answered. */
  revenueTooLarge: decide({
    ...guess,
    en: 'An annual_revenue beyond a finite double, as sent or as converted, is a 422.',
    tr: 'Gönderildiği ya da çevrildiği hâliyle sonlu bir double değerini aşan annual_revenue 422 alır.',
    does: (converted: number) =>
      Number.isFinite(converted) ? undefined : 'The annual revenue field is too large.',
    instead: {
      'above-thirteen-digits': [
        'An annual_revenue that does not fit into a column of decimal(15, 2) is a 422.',
        (converted) =>
          converted > largest
            ? `The annual revenue field must not be greater than ${largest}.`
            : undefined,
      ],
    },
  }),
  negativeEmployeeCount: decide({
    ...guess,
    en: 'A negative employee_count is a 422.',
    tr: 'Negatif employee_count 422 alır.',
    does: (count: number) => (count < 0 ? lines.min('employee_count', 0) : undefined),
    instead: { 'is-taken': ['A negative employee_count is taken.', () => undefined] },
  }),
  fractionalEmployeeCount: decide({
    basis: 'assumed',
    source: 'seed 001 gives the type integer but shows no such refusal',
    en: 'A fractional employee_count is a 422.',
    tr: 'Kesirli employee_count 422 alır.',
    does: (count: number) =>
      Number.isInteger(count) ? undefined : lines.type('employee_count', 'integer'),
    instead: {
      'other-sentence': [
        'A fractional employee_count is a 422 in the words that Laravel had up to version 9.',
        (count) => (Number.isInteger(count) ? undefined : 'The employee count must be an integer.'),
      ],
    },
  }),
  websiteIsAUrl: decide({
    ...guess,
    en: 'A website that is not an http or https URL is a 422.',
    tr: 'http ya da https URL olmayan website 422 alır.',
    does: (text: string) => (isWebUrl(text) ? undefined : lines.url('website')),
    instead: { 'is-any-text': ['A website may be any text.', () => undefined] },
  }),
  currencyHasThreeLetters: decide({
    ...guess,
    en: 'An annual_revenue_currency that is not three letters is a 422.',
    tr: 'Üç harf olmayan annual_revenue_currency 422 alır.',
    does: (code: string) => (/^[A-Za-z]{3}$/.test(code) ? undefined : lines.format(field)),
    instead: {
      'three-characters': [
        'An annual_revenue_currency that is not three characters, of whatever kind, is a 422 that says so.',
        (code) =>
          code.length === 3 ? undefined : 'The annual revenue currency field must be 3 characters.',
      ],
      'any-text': [
        'An annual_revenue_currency that is not three letters is taken, and the revenue converted to null.',
        () => undefined,
      ],
    },
  }),
  currencyInCapitals: decide({
    basis: 'assumed',
    source:
      'currencies/create: codes are upper case, ISO 4217; no page says what is done with others',
    en: 'A currency in small letters is a 422 on annual_revenue_currency.',
    tr: 'Küçük harfle yazılan para birimi annual_revenue_currency üzerinde 422 alır.',
    does: (code: string) =>
      /^[A-Za-z]{3}$/.test(code) && code !== code.toUpperCase() ? lines.selected(field) : undefined,
    instead: {
      'in-any-case': {
        says: 'A currency in small letters is taken for the one in capitals, and kept so.',
        does: {
          details: {
            currencyInCapitals: () => undefined,
            currencyAsSent: (code: string) => code.toUpperCase(),
          },
        },
      },
    },
  }),
  /** The code that is kept of the one that was sent. */
  currencyAsSent: decide({
    partOf: 'currencyInCapitals',
    does: (code: string) => code,
    shapes: () => false,
  }),
  currencyIsKnown: decide({
    basis: 'assumed',
    source: 'nobody says; currencies/create: a currency may be passive',
    en: 'A currency for which there is no rate is a 422 on annual_revenue_currency.',
    tr: 'Kuru tanımlı olmayan para birimi annual_revenue_currency üzerinde 422 alır.',
    does: known,
    instead: {
      'some-are-passive': [
        'EUR and GBP are passive currencies: sent as annual_revenue_currency, they are a 422.',
        (code, worth) => known(code === 'EUR' || code === 'GBP' ? 'XXX' : code, worth),
      ],
      'is-not-converted': [
        'A currency for which there is no rate is taken, and the revenue converted to null.',
        () => undefined,
      ],
    },
  }),
})

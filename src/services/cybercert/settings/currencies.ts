import { decide } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { type Currency, currencies } from '../conversion/currencies.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Settings } from '../records.ts'

const currencyIdIsKnown = (id: number) =>
  currencies.some((known) => known.id === id) ? undefined : lines.selected('currency_id')

type Row = Readonly<Settings>

const [lira, dollar, euro, pound] = currencies

const page = 'cybercert.u1k.page/api/user-settings'

/** The currencies that a user may prefer. */
export const settingsCurrencies = decisionsOf('settings', {
  currencyIsTry: decide({
    id: 'try-is-1',
    en: 'currency_id 1 is TRY, Turkish Lira, ₺.',
    tr: 'currency_id 1 TRY’dir: Turkish Lira, ₺.',
    basis: 'published',
    source: `${page}/get; currencies/create calls it Türk Lirası and has Turkish Lira as name_en`,
    does: (id: number): Currency | undefined => (id === 1 ? currencies[0] : undefined),
    instead: {
      'is-usd': [
        'currency_id 1 is USD, US Dollar, $.',
        (id) => (id === 1 ? { ...dollar, id } : undefined),
      ],
      'symbol-is-tl': [
        'The symbol of currency_id 1 is TL.',
        (id) => (id === 1 ? { ...lira, symbol: 'TL' } : undefined),
      ],
    },
  }),
  otherCurrency: decide({
    id: 'other-currencies',
    en: 'currency_id 2 is USD, 3 EUR and 4 GBP.',
    tr: 'currency_id 2 USD, 3 EUR, 4 GBP’dir.',
    basis: 'assumed',
    source: 'no page lists the currencies',
    does: (id: number, known: readonly Currency[] = currencies): Currency | undefined =>
      known.find((currency) => currency.id === id),
    instead: {
      'euro-before-dollar': {
        says: 'currency_id 2 is EUR, 3 USD and 4 GBP.',
        does: {
          settings: { currencies: () => [lira, { ...euro, id: 2 }, { ...dollar, id: 3 }, pound] },
        },
      },
      'other-names': {
        says: 'The currencies 2 and 4 are called United States Dollar and Pound Sterling.',
        does: {
          settings: {
            currencies: () => [
              lira,
              { ...dollar, name: 'United States Dollar' },
              euro,
              { ...pound, name: 'Pound Sterling' },
            ],
          },
        },
      },
    },
  }),
  /** Every currency that can be preferred. */
  currencies: decide({
    partOf: 'otherCurrency',
    does: (): readonly Currency[] => currencies,
    shapes: () => false,
  }),
  currencyIdIsKnown: decide({
    en: 'An unknown currency_id is a 422.',
    tr: 'Bilinmeyen currency_id 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: currencyIdIsKnown,
    instead: {
      'some-are-passive': [
        'The currencies 3 and 4 are passive: sent as currency_id, they are a 422.',
        (id) => currencyIdIsKnown(id === 3 || id === 4 ? 0 : id),
      ],
      'unknown-is-kept': {
        says: 'An unknown currency_id is kept, and its currency is shown as null.',
        does: { settings: { currencyIdIsKnown: () => undefined, unknownCurrency: () => null } },
      },
    },
  }),
  /** The currency that is shown where nobody knows the one that is kept. */
  unknownCurrency: decide({
    partOf: 'currencyIdIsKnown',
    does: (_id: number): Currency => currencies[0],
    shapes: () => false,
  }),
  /** The code of the currency that revenues are converted to; `persona` is it before any settings. */
  preferenceConverts: decide({
    en: 'The currency of the settings is the one that revenues are converted to.',
    tr: 'Ayarlardaki para birimi, gelirlerin çevrildiği para birimidir.',
    basis: 'published',
    source: `${page}/update; seed 001, "Notes"`,
    does: (
      settings: Row | undefined,
      persona: string,
      known: readonly Currency[] = currencies,
    ): string => known.find(({ id }) => id === settings?.currency_id)?.code ?? persona,
    shapes: (code, _settings, persona, _known) => code !== persona,
    instead: {
      'has-no-effect': [
        "Revenues are converted to the user's first currency, whatever the settings say later.",
        (_settings, persona) => persona,
      ],
    },
  }),
})

import type { Rates } from '../../../sandbox/fixture.ts'
import { defineBehaviour } from '../../../service.ts'
import { convertExactly, differsInBinary, type Exact, isSame, roundTo } from '../money.ts'

type Worth = Readonly<Record<string, number>>

/** How an amount becomes one in the caller's currency. */
export const conversionBehaviours = {
  /** The currency to convert to: the caller's, whatever the row's may be. */
  targetCurrency: defineBehaviour({
    rule: 'cybercert.conversion.callers-currency',
    does: (callers: string, _rows: string | null) => callers,
  }),
  /** The rates that count at a moment. `rates` are newest first. */
  ratesInForce: defineBehaviour({
    rule: 'cybercert.conversion.rate-in-force',
    does: (rates: readonly Rates[], now: number): Worth =>
      (rates.find(({ from }) => from <= now) ?? rates.at(-1))?.worth ?? {},
    shapes: (worth, rates) => worth !== rates[0]?.worth,
  }),
  usdIs30Try: defineBehaviour({
    rule: 'cybercert.conversion.usd-is-30-try',
    does: (worth: Worth) => worth['USD'],
  }),
  otherRate: defineBehaviour({
    rule: 'cybercert.conversion.other-rates',
    does: (worth: Worth, currency: string) => worth[currency],
  }),
  convertsInDecimal: defineBehaviour({
    rule: 'cybercert.conversion.decimal',
    does: convertExactly,
    shapes: differsInBinary,
  }),
  roundsToTwoDecimals: defineBehaviour({
    rule: 'cybercert.conversion.two-decimals',
    does: (exact: Exact) => roundTo(2, exact),
    // A fraction of two decimals is one too: rounded to an integer it would be gone.
    shapes: (rounded, exact) => !Number.isInteger(Number(rounded)) || !isSame(rounded, exact),
  }),
  /** A converted amount in the form in which it is answered. Rounding has named the rule. */
  answeredAsNumber: defineBehaviour({
    rule: 'cybercert.conversion.two-decimals',
    does: (amount: number | null) => amount,
    shapes: () => false,
  }),
  noRevenueConvertsToNull: defineBehaviour({
    rule: 'cybercert.conversion.no-revenue',
    does: () => null,
  }),
  /** An amount as it can be answered. */
  beyondDoubleIsNull: defineBehaviour({
    rule: 'cybercert.conversion.beyond-double-is-null',
    does: (amount: number | null) => (Number.isFinite(amount) ? amount : null),
    shapes: (shown, amount) => shown !== amount,
  }),
  noCurrencyIsCallers: defineBehaviour({
    rule: 'cybercert.conversion.no-currency',
    does: (callers: string) => callers,
  }),
}

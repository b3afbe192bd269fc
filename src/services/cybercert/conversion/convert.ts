import type { Converted } from '../details/answers.ts'
import type { Details } from '../records.ts'
import type { CyberCertCall, KnownCyberCertCall } from '../types.ts'

/** The currency that the caller wants to see: from its settings, else from its persona. */
export function callersCurrency(call: KnownCyberCertCall): string {
  const { caller, does } = call
  const { settings } = does
  const kept = call.get('settings', caller.user.id)
  return settings.preferenceConverts(kept, caller.currency, settings.currencies())
}

/** What the revenue of a row is in the caller's currency. */
export function convertRevenue(
  call: KnownCyberCertCall,
  row: Pick<Details, 'annual_revenue' | 'annual_revenue_currency'>,
): Converted {
  const { does } = call
  const callers = callersCurrency(call)
  const currency = does.conversion.targetCurrency(callers, row.annual_revenue_currency)
  if (row.annual_revenue === null) {
    return { amount: does.conversion.noRevenueConvertsToNull(), currency }
  }
  const from = row.annual_revenue_currency ?? does.conversion.noCurrencyIsCallers(callers)
  const amount = convert(call, row.annual_revenue, from, currency)
  const shown = does.conversion.beyondDoubleIsNull(amount)
  return { amount: does.conversion.answeredAsNumber(shown), currency }
}

/**
 * An amount in another currency, rounded; `null` where a currency has no rate. Not finite where
 * the amount is beyond a double.
 */
export function convert(
  call: CyberCertCall,
  amount: number,
  from: string,
  to: string,
): number | null {
  const { conversion } = call.does
  const worth = from === to ? undefined : ratesInForce(call)
  const fromWorth = worth === undefined ? 1 : worthOf(call, worth, from)
  const toWorth = worth === undefined ? 1 : worthOf(call, worth, to)
  if (fromWorth === undefined || toWorth === undefined) return null
  const exact = conversion.convertsInDecimal(amount, fromWorth, toWorth)
  return Number(conversion.roundsToTwoDecimals(exact))
}

/** The rates that count now. */
export const ratesInForce = ({ does, fixture, now }: CyberCertCall) =>
  does.conversion.ratesInForce(fixture.rates, now)

/** What one unit of a currency is worth in TRY. */
function worthOf({ does }: CyberCertCall, worth: Readonly<Record<string, number>>, code: string) {
  if (code === 'TRY') return 1
  return code === 'USD' ? does.conversion.usdIs30Try(worth) : does.conversion.otherRate(worth, code)
}

/** The currency of a row as it is answered. */
export const shownCurrency = (
  call: KnownCyberCertCall,
  row: Pick<Details, 'annual_revenue' | 'annual_revenue_currency'>,
): string | null =>
  row.annual_revenue_currency ??
  (row.annual_revenue === null
    ? null
    : call.does.conversion.noCurrencyIsCallers(callersCurrency(call)))

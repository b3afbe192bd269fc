import { convertRevenue, shownCurrency } from '../conversion/convert.ts'
import type { Customer } from '../records.ts'
import type { KnownCyberCertCall } from '../types.ts'
import type { DetailSummary } from './list-answers.ts'

/** The detail of a customer as it stands in a list row. */
export function summaryOf(
  call: KnownCyberCertCall,
  customer: Readonly<Customer>,
): DetailSummary | null {
  const { details, list } = call.does
  const row = details.showDeleted(call.get('details', customer.id))
  if (row === undefined || !list.inactiveDetailShows(row.is_active)) return list.noDetailIsNull()
  return {
    annual_revenue: row.annual_revenue,
    annual_revenue_converted: convertRevenue(call, row).amount,
    annual_revenue_currency: shownCurrency(call, row),
  }
}

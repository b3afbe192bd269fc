import { defineBehaviour } from '../../../service.ts'
import { isWebUrl } from '../../laravel/formats.ts'
import { lines } from '../../laravel/lines.ts'

type Worth = Readonly<Record<string, number>>

/** Which values of details are refused beyond their type. */
export const detailsRefusals = {
  negativeRevenue: defineBehaviour({
    rule: 'cybercert.details.negative-revenue',
    does: (amount: number) => (amount < 0 ? lines.min('annual_revenue', 0) : undefined),
  }),
  /** `converted` is the amount as it would be answered. */
  revenueTooLarge: defineBehaviour({
    rule: 'cybercert.details.revenue-too-large',
    does: (converted: number) =>
      Number.isFinite(converted) ? undefined : 'The annual revenue field is too large.',
  }),
  negativeEmployeeCount: defineBehaviour({
    rule: 'cybercert.details.negative-employee-count',
    does: (count: number) => (count < 0 ? lines.min('employee_count', 0) : undefined),
  }),
  fractionalEmployeeCount: defineBehaviour({
    rule: 'cybercert.details.fractional-employee-count',
    does: (count: number) =>
      Number.isInteger(count) ? undefined : lines.type('employee_count', 'integer'),
  }),
  websiteIsAUrl: defineBehaviour({
    rule: 'cybercert.details.website-is-a-url',
    does: (text: string) => (isWebUrl(text) ? undefined : lines.url('website')),
  }),
  currencyHasThreeLetters: defineBehaviour({
    rule: 'cybercert.details.currency-has-three-letters',
    does: (code: string) =>
      /^[A-Za-z]{3}$/.test(code) ? undefined : lines.format('annual_revenue_currency'),
  }),
  currencyInCapitals: defineBehaviour({
    rule: 'cybercert.details.currency-in-capitals',
    does: (code: string) =>
      /^[A-Za-z]{3}$/.test(code) && code !== code.toUpperCase()
        ? lines.selected('annual_revenue_currency')
        : undefined,
  }),
  /** The code that is kept of the one that was sent. */
  currencyAsSent: defineBehaviour({
    rule: 'cybercert.details.currency-in-capitals',
    does: (code: string) => code,
    shapes: () => false,
  }),
  currencyIsKnown: defineBehaviour({
    rule: 'cybercert.details.currency-is-known',
    does: (code: string, worth: Worth) =>
      Object.hasOwn(worth, code) || !/^[A-Z]{3}$/.test(code)
        ? undefined
        : lines.selected('annual_revenue_currency'),
  }),
}

import type { Handle, Line } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { paginate, positiveInteger } from '../../laravel/paginator.ts'
import { listBehaviours as right } from '../behaviour/list.ts'
import type { Customer } from '../records.ts'
import { swaps } from '../swap.ts'

type Row = Readonly<Customer>
type Searched = ReturnType<typeof right.searchedIn.does>

/** A list that refuses a query with a 422 where a line is given to a parameter. */
const refusing = (lineTo: (field: string, text: string) => Line | undefined) => ({
  endpoints: ['GET /customers'],
  handle:
    (handle: Handle): Handle =>
    (call, asked) => {
      const errors: Record<string, Line[]> = {}
      for (const [field, text] of Object.entries(right.lastOfRepeated.does(asked.query))) {
        const line = text.trim() === '' ? undefined : lineTo(field, text.trim())
        if (line !== undefined) errors[field] = [line]
      }
      return Object.keys(errors).length === 0
        ? handle(call, asked)
        : call.does.common.validationFailed(errors)
    },
})

const counts = ['page', 'per_page']
const switches = ['is_active', 'with_trashed']

/** The same page, cut from the rows in another order. */
const ordered =
  (before: (one: Row, other: Row) => number): typeof right.oldestFirst.does =>
  ({ page, perPage }, all) =>
    paginate([...all].sort(before), page, perPage)

/** What else a list might do. */
export const listAlternatives = swaps({
  'cybercert.list.search-knows-turkish': {
    'wants-the-same-capitals': {
      says: 'search tells capitals from small letters.',
      does: { list: { searchKnowsTurkish: () => false } },
    },
    'knows-only-english': {
      says: 'search does not tell capitals from small letters, but İ and ı are letters of their own.',
      does: {
        list: {
          searchKnowsTurkish: ({ company_name, legal_name, tax_number, email }: Searched, wanted) =>
            [company_name, legal_name, tax_number, email].some((text) =>
              text?.toLowerCase().includes(wanted.toLowerCase()),
            ),
        },
      },
    },
  },
  'cybercert.list.above-100-is-100': {
    'is-default': {
      says: 'A per_page above 100 counts as not sent.',
      does: { list: { above100Is100: () => 15 } },
    },
    'is-refused': {
      says: 'A per_page above 100 is a 422.',
      ...refusing((field, text) =>
        field === 'per_page' && (positiveInteger(text) ?? 0) > 100
          ? lines.max(field, 100)
          : undefined,
      ),
    },
  },
  'cybercert.list.bad-number-is-default': {
    'is-refused': {
      says: 'A page or per_page that is not a whole number of at least 1 is a 422.',
      ...refusing((field, text) => {
        if (!counts.includes(field) || positiveInteger(text) !== undefined) return undefined
        return /^-?\d+$/.test(text) ? lines.min(field, 1) : lines.type(field, 'integer')
      }),
    },
    'digits-in-front-count': {
      says: 'Of a page or per_page that is no whole number the digits in front of it count: 1.5 is 1.',
      does: {
        list: {
          badNumberIsDefault: (text) => positiveInteger(/^\d+/.exec(text ?? '')?.[0]),
        },
      },
    },
  },
  'cybercert.list.bad-boolean-is-default': {
    'is-refused': {
      says: 'An is_active or with_trashed that is none of 1, 0, true and false is a 422.',
      ...refusing((field, text) =>
        switches.includes(field) && right.badBooleanIsDefault.does(text) === undefined
          ? lines.type(field, 'boolean')
          : undefined,
      ),
    },
    'yes-is-true': {
      says: 'An is_active or with_trashed of yes or on is true, and any other text is false.',
      does: {
        list: {
          badBooleanIsDefault: (text) =>
            text ? ['1', 'true', 'yes', 'on'].includes(text) : undefined,
        },
      },
    },
  },
  'cybercert.list.last-of-repeated': {
    'first-counts': {
      says: 'A query parameter that is sent more than once counts as its first value.',
      does: {
        list: {
          lastOfRepeated: (query) =>
            Object.fromEntries(
              Object.entries(query).map(([name, value]) => [name, [value].flat()[0]]),
            ),
        },
      },
    },
  },
  'cybercert.list.oldest-first': {
    'newest-first': {
      says: 'Rows stand in the opposite order of their ids.',
      does: { list: { oldestFirst: ordered((one, other) => other.id - one.id) } },
    },
    'by-name': {
      says: 'Rows stand in the order of their company_name.',
      does: {
        list: {
          oldestFirst: ordered((one, other) =>
            one.company_name.localeCompare(other.company_name, 'tr'),
          ),
        },
      },
    },
  },
  'cybercert.list.no-detail-is-null': {
    'key-is-absent': {
      says: 'A customer without a detail row has no detail key.',
      does: { list: { noDetailIsNull: () => undefined } },
    },
    'has-null-amounts': {
      says: 'A customer without a detail row has a detail in which everything is null.',
      does: {
        list: {
          noDetailIsNull: () => ({
            annual_revenue: null,
            annual_revenue_converted: null,
            annual_revenue_currency: null,
          }),
        },
      },
    },
  },
  'cybercert.list.inactive-detail-shows': {
    'is-hidden': {
      says: 'An inactive detail row is not shown in lists.',
      does: { list: { inactiveDetailShows: (isActive) => isActive } },
    },
  },
})

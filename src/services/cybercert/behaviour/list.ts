import { defineBehaviour, type Listed } from '../../../service.ts'
import { holdsFolded } from '../../laravel/fold.ts'
import { type Page, paginate, positiveInteger } from '../../laravel/paginator.ts'
import { hasRepeated, lastOfRepeated } from '../../laravel/query.ts'
import type { Customer } from '../records.ts'
import type { Reach } from './access.ts'

type Row = Readonly<Customer>

const booleans = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])
const searched = ['company_name', 'legal_name', 'tax_number', 'email'] as const
type Searched = Pick<Row, (typeof searched)[number]>

/** Which customers a list shows, and on which page. */
export const listBehaviours = {
  /** The state of the customers that are listed; `undefined` would be either. */
  activeByDefault: defineBehaviour({
    rule: 'cybercert.list.active-by-default',
    does: (wanted: boolean | undefined): boolean | undefined => wanted ?? true,
    shapes: (_wanted, sent) => sent === undefined,
  }),
  isActiveFilters: defineBehaviour({
    rule: 'cybercert.list.is-active-filters',
    does: (row: Row, wanted: boolean, _sent: boolean) => row.is_active === wanted,
    shapes: (shown, _row, wanted, sent) => sent && (!shown || !wanted),
  }),
  withoutDeleted: defineBehaviour({
    rule: 'cybercert.list.without-deleted',
    does: (row: Row) => row.deleted_at === null,
    shapes: (shown) => !shown,
  }),
  withTrashed: defineBehaviour({
    rule: 'cybercert.list.with-trashed',
    does: (_row: Row) => true,
    shapes: (_shown, row) => row.deleted_at !== null,
  }),
  ownOnly: defineBehaviour({
    rule: 'cybercert.list.own-only',
    does: (row: Row, reach: Reach, user: number) => reach === 'all' || row.user_id === user,
    shapes: (shown) => !shown,
  }),
  /** What of a row may hold the text that is searched for. */
  searchedIn: defineBehaviour({
    rule: 'cybercert.list.search',
    does: (row: Row, _wanted: string): Searched => row,
    shapes: () => false,
  }),
  /** Whether a row holds the text that is searched for. */
  search: defineBehaviour({
    rule: 'cybercert.list.search',
    does: (row: Searched, wanted: string) => searched.some((field) => row[field]?.includes(wanted)),
  }),
  /** Whether a row holds it in other capitals. */
  searchKnowsTurkish: defineBehaviour({
    rule: 'cybercert.list.search-knows-turkish',
    does: (row: Searched, wanted: string) =>
      searched.some((field) => holdsFolded(row[field] ?? '', wanted)),
    shapes: (found) => found,
  }),
  /** A query in which every parameter has one value. */
  lastOfRepeated: defineBehaviour({
    rule: 'cybercert.list.last-of-repeated',
    does: lastOfRepeated,
    shapes: (_single, query) => hasRepeated(query),
  }),
  firstPage: defineBehaviour({
    rule: 'cybercert.list.first-page',
    does: (sent: number | undefined) => sent ?? 1,
    shapes: (_page, sent) => sent === undefined,
  }),
  page: defineBehaviour({
    rule: 'cybercert.list.page',
    does: (all: Listed<Row>, page: number, perPage: number): Page<Row> =>
      paginate(all, page, perPage),
    shapes: (_cut, _all, page) => page !== 1,
  }),
  fifteenPerPage: defineBehaviour({
    rule: 'cybercert.list.fifteen-per-page',
    does: (sent: number | undefined) => sent ?? 15,
    shapes: (_perPage, sent) => sent === undefined,
  }),
  perPage: defineBehaviour({
    rule: 'cybercert.list.per-page',
    does: (sent: number | undefined) => sent,
  }),
  atMost100PerPage: defineBehaviour({
    rule: 'cybercert.list.at-most-100-per-page',
    does: (perPage: number) => perPage <= 100,
    shapes: (within) => !within,
  }),
  above100Is100: defineBehaviour({
    rule: 'cybercert.list.above-100-is-100',
    does: () => 100,
  }),
  badNumberIsDefault: defineBehaviour({
    rule: 'cybercert.list.bad-number-is-default',
    does: (text: string | undefined) => positiveInteger(text),
    shapes: (number, text) => text !== undefined && number === undefined,
  }),
  badBooleanIsDefault: defineBehaviour({
    rule: 'cybercert.list.bad-boolean-is-default',
    does: (text: string | undefined) => (text === undefined ? undefined : booleans.get(text)),
    shapes: (value, text) => text !== undefined && value === undefined,
  }),
  /** A page of rows in their order; `all` is what it was cut from. */
  oldestFirst: defineBehaviour({
    rule: 'cybercert.list.oldest-first',
    does: (page: Page<Row>, _all: Listed<Row>) => page,
    // The order also decides which rows stand on a page that has room for only one.
    shapes: ({ items, total }) => items.length > 0 && total > 1,
  }),
}

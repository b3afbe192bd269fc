import { defineBehaviour, type Listed } from '../../../service.ts'
import { type Page, paginate, positiveInteger } from '../../laravel/paginator.ts'
import { hasRepeated, lastOfRepeated } from '../../laravel/query.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** Which customers a list shows, and on which page. */
export const listBehaviours = {
  withoutDeleted: defineBehaviour({
    rule: 'faturaentegrator.list.without-deleted',
    does: (row: Row) => row.deleted_at === null,
    shapes: (shown) => !shown,
  }),
  /** A page of rows in their order; `all` is what it was cut from. */
  oldestFirst: defineBehaviour({
    rule: 'faturaentegrator.list.oldest-first',
    does: (page: Page<Row>, _all: Listed<Row>) => page,
    // The order also decides which rows stand on a page that has room for only one.
    shapes: ({ items, total }) => items.length > 0 && total > 1,
  }),
  /** A query in which every parameter has one value. */
  lastOfRepeated: defineBehaviour({
    rule: 'faturaentegrator.list.last-of-repeated',
    does: lastOfRepeated,
    shapes: (_single, query) => hasRepeated(query),
  }),
  badNumberIsDefault: defineBehaviour({
    rule: 'faturaentegrator.list.bad-number-is-default',
    does: (text: string | undefined) => positiveInteger(text),
    shapes: (number, text) => text !== undefined && number === undefined,
  }),
  limit: defineBehaviour({
    rule: 'faturaentegrator.list.limit',
    does: (sent: number | undefined) => sent,
  }),
  fifteenByDefault: defineBehaviour({
    rule: 'faturaentegrator.list.fifteen-by-default',
    does: (sent: number | undefined) => sent ?? 15,
    shapes: (_limit, sent) => sent === undefined,
  }),
  atMost1000: defineBehaviour({
    rule: 'faturaentegrator.list.at-most-1000',
    does: (limit: number) => Math.min(limit, 1000),
    // That more than the usual ceiling of 100 is taken is a guess too.
    shapes: (_limit, sent) => sent > 100,
  }),
  firstPage: defineBehaviour({
    rule: 'faturaentegrator.list.first-page',
    does: (sent: number | undefined) => sent ?? 1,
    shapes: (_page, sent) => sent === undefined,
  }),
  page: defineBehaviour({
    rule: 'faturaentegrator.list.page',
    does: (all: Listed<Row>, page: number, perPage: number): Page<Row> =>
      paginate(all, page, perPage),
    shapes: (_cut, _all, page) => page !== 1,
  }),
}

import { decide, type Handle, type Line, type Listed } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/pages.ts'
import { lines } from '../../laravel/lines.ts'
import { type Page, paginate, paginateBackwards, positiveInteger } from '../../laravel/paginator.ts'
import { lastOfRepeated } from '../../laravel/query.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** Cuts pages that begin with the row of an index; the first page is right. */
const beginningAt =
  (start: (page: number, perPage: number) => number) =>
  <Row>(all: Listed<Row>, page: number, perPage: number): Page<Row> => {
    const first = page === 1 ? 0 : start(page, perPage)
    return { ...paginate(all, page, perPage), items: all.slice(first, first + perPage) }
  }

/** A list that refuses a query with a 422 where a line is given to a parameter. */
const refusing = (lineTo: (field: string, text: string) => Line | undefined) => ({
  endpoints: ['GET /customers'],
  handle:
    (handle: Handle): Handle =>
    (call, asked) => {
      const errors: Record<string, Line[]> = {}
      for (const [field, text] of Object.entries(lastOfRepeated(asked.query))) {
        const line = text.trim() === '' ? undefined : lineTo(field, text.trim())
        if (line !== undefined) errors[field] = [line]
      }
      return Object.keys(errors).length === 0
        ? handle(call, asked)
        : call.does.common.validationFailed(errors)
    },
})

const counts = ['page', 'per_page']

/** How many rows are put into another order: in turns with nobody, so no more than few. */
const mostOrdered = 1000

/** The same page, cut from the rows in the order of their names. */
const byName = (cut: Page<Row>, all: Listed<Row>): Page<Row> => {
  if (all.length > mostOrdered) return cut
  const rows = [...all].sort((one, other) =>
    one.company_name.localeCompare(other.company_name, 'tr'),
  )
  return paginate(rows, cut.page, cut.perPage)
}

const page = 'cybercert.u1k.page/api/customers/list'

/** Which page of a list is answered. */
export const listPages = decisionsOf('list', {
  lastOfRepeated: decide({
    ...laravel.lastOfRepeated,
    instead: {
      'first-counts': [
        'A query parameter that is sent more than once counts as its first value.',
        laravel.firstOfRepeated,
      ],
    },
  }),
  firstPage: decide({
    ...laravel.firstPage,
    basis: 'published',
    source: page,
    instead: {
      'second-page': ['Without page a list answers its second page.', (sent) => sent ?? 2],
    },
  }),
  page: decide({
    ...laravel.page<Row>(),
    basis: 'published',
    source: page,
    instead: {
      'always-the-first': [
        'A list answers the rows of its first page, whichever page is asked for.',
        beginningAt(() => 0),
      ],
      'repeats-a-row': [
        'Every page of a list but the first begins one row too early.',
        beginningAt((page, perPage) => (page - 1) * perPage - 1),
      ],
      'skips-a-row': [
        'Every page of a list but the first begins one row too late.',
        beginningAt((page, perPage) => (page - 1) * perPage + 1),
      ],
    },
  }),
  fifteenPerPage: decide({
    ...laravel.fifteenPerPage('per_page'),
    basis: 'published',
    source: page,
    instead: {
      'ten-per-page': ['Without per_page a page has 10 rows.', (sent) => sent ?? 10],
    },
  }),
  perPage: decide({
    en: 'per_page sets the number of rows on a page.',
    tr: 'per_page, sayfadaki satır sayısını belirler.',
    basis: 'published',
    source: page,
    does: (sent: number | undefined) => sent,
    instead: {
      'has-no-effect': ['A page has 15 rows, whatever per_page says.', () => undefined],
      'one-row-more': ['A page has one row more than per_page says.', (sent) => sent && sent + 1],
    },
  }),
  atMost100PerPage: decide({
    en: 'A page never has more than 100 rows.',
    tr: 'Bir sayfada asla 100’den çok satır bulunmaz.',
    basis: 'published',
    source: page,
    does: (perPage: number) => perPage <= 100,
    shapes: (within) => !within,
    instead: {
      'any-number': [
        'A page has as many rows as per_page says, more than 100 too, up to 1000.',
        (perPage) => perPage <= 1000,
      ],
    },
  }),
  above100Is100: decide({
    en: 'A per_page above 100 counts as 100.',
    tr: '100’den büyük per_page 100 sayılır.',
    basis: 'assumed',
    source: `${page} gives the ceiling, not what happens above it`,
    does: () => 100,
    instead: {
      'is-default': ['A per_page above 100 counts as not sent.', () => 15],
      'is-refused': {
        says: 'A per_page above 100 is a 422.',
        ...refusing((field, text) =>
          field === 'per_page' && (positiveInteger(text) ?? 0) > 100
            ? lines.max(field, 100)
            : undefined,
        ),
      },
    },
  }),
  badNumberIsDefault: decide({
    ...laravel.badNumberIsDefault('page', 'per_page'),
    instead: {
      'is-refused': {
        says: 'A page or per_page that is not a whole number of at least 1 is a 422.',
        ...refusing((field, text) => {
          if (!counts.includes(field) || positiveInteger(text) !== undefined) return undefined
          return /^-?\d+$/.test(text) ? lines.min(field, 1) : lines.type(field, 'integer')
        }),
      },
      'digits-in-front-count': [
        'Of a page or per_page that is no whole number the digits in front of it count: 1.5 is 1.',
        (text) => positiveInteger(/^\d+/.exec(text ?? '')?.[0]),
      ],
    },
  }),
  oldestFirst: decide({
    en: 'Rows stand in the order of their ids.',
    tr: 'Satırlar id sırasındadır.',
    ...laravel.oldestFirst<Row>(),
    instead: {
      'newest-first': [
        'Rows stand in the opposite order of their ids.',
        ({ page, perPage }, all) => paginateBackwards(all, page, perPage),
      ],
      'by-name': [
        `Rows stand in the order of their company_name, where there are at most ${mostOrdered}.`,
        byName,
      ],
    },
  }),
})

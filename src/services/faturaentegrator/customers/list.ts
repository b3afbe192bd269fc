import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/pages.ts'
import { softDeletes, withoutDeleted } from '../../laravel/decisions/records.ts'
import { lines } from '../../laravel/lines.ts'
import { paginate, paginateBackwards, positiveInteger } from '../../laravel/paginator.ts'
import { refusing } from '../common/refusing.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

const habit = 'habit of Laravel: the paginator of API resources'

/** Which customers a list shows, and on which page. */
export const list = decisionsOf('list', {
  limit: decide({
    en: 'limit sets the number of rows on a page.',
    tr: 'limit, sayfadaki satır sayısını belirler.',
    basis: 'assumed',
    source: 'the n8n node sends it; nobody says what it does',
    unavoidable: true,
    does: (sent: number | undefined) => sent,
    instead: {
      ignored: ['limit is ignored.', () => undefined],
    },
  }),
  fifteenByDefault: decide({
    ...laravel.fifteenPerPage('limit'),
    basis: 'assumed',
    source: 'habit of Laravel',
    instead: {
      ten: ['Without limit a page has 10 rows.', (sent) => sent ?? 10],
      hundred: ['Without limit a page has 100 rows.', (sent) => sent ?? 100],
    },
  }),
  atMost1000: decide({
    en: 'A page has at most 1000 rows: a larger limit counts as 1000.',
    tr: 'Bir sayfada en çok 1000 satır bulunur; daha büyük limit 1000 sayılır.',
    basis: 'assumed',
    source: 'nobody says; without a ceiling one request could ask for everything',
    does: (limit: number) => Math.min(limit, 1000),
    // That more than the usual ceiling of 100 is taken is a guess too.
    shapes: (_limit, sent) => sent > 100,
    instead: {
      'at-most-100': ['A limit above 100 counts as 100.', (limit) => Math.min(limit, 100)],
      'at-most-1500': ['A limit above 1500 counts as 1500.', (limit) => Math.min(limit, 1500)],
      refused: {
        says: 'A limit above 1000 is a 422.',
        endpoints: ['GET /customers'],
        handle: refusing(({ query }) => {
          const limit = positiveInteger(String([query['limit']].flat().at(-1)).trim()) ?? 0
          return limit > 1000 ? [['limit', lines.max('limit', 1000)]] : []
        }),
      },
    },
  }),
  page: decide({
    ...laravel.page<Row>(),
    basis: 'assumed',
    source: habit,
    instead: {
      ignored: [
        'page is ignored: the first page is answered.',
        (all, _page, perPage) => paginate(all, 1, perPage),
      ],
      'last-at-most': [
        'A page beyond the last is answered by the last.',
        (all, page, perPage) => {
          const cut = paginate(all, page, perPage)
          return page > cut.lastPage ? paginate(all, cut.lastPage, perPage) : cut
        },
      ],
    },
  }),
  firstPage: decide({
    ...laravel.firstPage,
    basis: 'assumed',
    source: habit,
    unavoidable: true,
    nothingElse:
      'whoever divides a list into pages begins with the first; nothing else is plausible',
  }),
  badNumberIsDefault: decide({
    ...laravel.badNumberIsDefault('limit', 'page'),
    instead: {
      'digits-in-front': [
        'A limit or page that begins with a number counts as that number: 1.5 is 1.',
        (text) => positiveInteger(/^0*([1-9]\d*)/.exec(text ?? '')?.[1]),
      ],
      refused: {
        says: 'A limit or page that is not a whole number of at least 1 is a 422.',
        endpoints: ['GET /customers'],
        handle: refusing(({ query }) =>
          ['limit', 'page']
            .map((name) => [name, [query[name]].flat().at(-1)] as const)
            .filter(
              ([, text]) =>
                text !== undefined && positiveInteger(String(text).trim()) === undefined,
            )
            .map(([name]) => [name, lines.type(name, 'integer')]),
        ),
      },
    },
  }),
  lastOfRepeated: decide({
    ...laravel.lastOfRepeated,
    instead: {
      'first-of-repeated': [
        'A query parameter that is sent more than once counts as its first value.',
        laravel.firstOfRepeated,
      ],
    },
  }),
  oldestFirst: decide({
    en: 'Customers stand in the order of their ids.',
    tr: 'Müşteriler id sırasındadır.',
    ...laravel.oldestFirst<Row>(),
    unavoidable: true,
    instead: {
      'newest-first': [
        'The newest customers stand first.',
        ({ page, perPage }, all) => paginateBackwards(all, page, perPage),
      ],
    },
  }),
  withoutDeleted: decide({
    ...withoutDeleted('customers', 'müşteriler'),
    ...softDeletes,
    instead: {
      listed: ['Deleted customers are listed too.', () => true],
    },
  }),
})

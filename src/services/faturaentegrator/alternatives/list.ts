import { lines } from '../../laravel/lines.ts'
import { paginate, positiveInteger } from '../../laravel/paginator.ts'
import { swaps } from '../swap.ts'
import { refusing } from './refusing.ts'

/** Which customers a list may show instead, and on which page. */
export const listAlternatives = swaps({
  'faturaentegrator.list.limit': {
    ignored: {
      says: 'limit is ignored.',
      does: { list: { limit: () => undefined } },
    },
  },
  'faturaentegrator.list.fifteen-by-default': {
    ten: {
      says: 'Without limit a page has 10 rows.',
      does: { list: { fifteenByDefault: (sent) => sent ?? 10 } },
    },
    hundred: {
      says: 'Without limit a page has 100 rows.',
      does: { list: { fifteenByDefault: (sent) => sent ?? 100 } },
    },
  },
  'faturaentegrator.list.at-most-1000': {
    'at-most-100': {
      says: 'A limit above 100 counts as 100.',
      does: { list: { atMost1000: (limit) => Math.min(limit, 100) } },
    },
    'no-ceiling': {
      says: 'A limit is taken however large it is.',
      does: { list: { atMost1000: (limit) => limit } },
    },
    refused: {
      says: 'A limit above 1000 is a 422.',
      endpoints: ['GET /customers'],
      handle: refusing(({ query }) => {
        const limit = positiveInteger(String([query['limit']].flat().at(-1)).trim()) ?? 0
        return limit > 1000 ? [['limit', lines.max('limit', 1000)]] : []
      }),
    },
  },
  'faturaentegrator.list.page': {
    ignored: {
      says: 'page is ignored: the first page is answered.',
      does: { list: { page: (all, _page, perPage) => paginate(all, 1, perPage) } },
    },
    'last-at-most': {
      says: 'A page beyond the last is answered by the last.',
      does: {
        list: {
          page(all, page, perPage) {
            const cut = paginate(all, page, perPage)
            return page > cut.lastPage ? paginate(all, cut.lastPage, perPage) : cut
          },
        },
      },
    },
  },
  'faturaentegrator.list.bad-number-is-default': {
    'digits-in-front': {
      says: 'A limit or page that begins with a number counts as that number: 1.5 is 1.',
      does: {
        list: {
          badNumberIsDefault: (text) => positiveInteger(/^0*([1-9]\d*)/.exec(text ?? '')?.[1]),
        },
      },
    },
    refused: {
      says: 'A limit or page that is not a whole number of at least 1 is a 422.',
      endpoints: ['GET /customers'],
      handle: refusing(({ query }) =>
        ['limit', 'page']
          .map((name) => [name, [query[name]].flat().at(-1)] as const)
          .filter(
            ([, text]) => text !== undefined && positiveInteger(String(text).trim()) === undefined,
          )
          .map(([name]) => [name, lines.type(name, 'integer')]),
      ),
    },
  },
  'faturaentegrator.list.last-of-repeated': {
    'first-of-repeated': {
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
  'faturaentegrator.list.oldest-first': {
    'newest-first': {
      says: 'The newest customers stand first.',
      does: {
        list: {
          oldestFirst: ({ page, perPage }, all) => paginate([...all].reverse(), page, perPage),
        },
      },
    },
  },
  'faturaentegrator.list.without-deleted': {
    listed: {
      says: 'Deleted customers are listed too.',
      does: { list: { withoutDeleted: () => true } },
    },
  },
})

import type { Listed } from '../../../service.ts'
import { type Page, paginate } from '../../laravel/paginator.ts'
import { listAnswers } from '../behaviour/list-answers.ts'
import { swaps } from '../swap.ts'

/** Cuts pages that begin with the row of an index; the first page is right. */
const beginningAt =
  (start: (page: number, perPage: number) => number) =>
  <Row>(all: Listed<Row>, page: number, perPage: number): Page<Row> => {
    const first = page === 1 ? 0 : start(page, perPage)
    return { ...paginate(all, page, perPage), items: [...all].slice(first, first + perPage) }
  }

/** What is wrong with the rows of a list, with its pages and with what it says of them. */
export const listPagesMutants = swaps({
  'cybercert.list.row': {
    'revenue-is-converted': {
      says: "A list row shows the converted revenue as the detail's annual_revenue.",
      does: {
        list: {
          row: (row, detail) =>
            listAnswers.row.does(
              row,
              detail && { ...detail, annual_revenue: detail.annual_revenue_converted },
            ),
        },
      },
    },
    'shows-legal-name': {
      says: 'A list row shows the legal name as company_name where a customer has one.',
      does: {
        list: {
          row: (row, detail) =>
            listAnswers.row.does(
              { ...row, company_name: row.legal_name ?? row.company_name },
              detail,
            ),
        },
      },
    },
  },
  'cybercert.list.paginator': {
    'numbers-under-meta': {
      says: 'A list answers current_page, per_page, total and last_page under meta.',
      does: {
        list: {
          paginator: (page) => {
            const { data, ...meta } = listAnswers.paginator.does(page)
            return { data, meta }
          },
        },
      },
    },
    'total-of-the-page': {
      says: 'The total of a list counts the rows of the page only.',
      does: {
        list: {
          paginator: (page) => listAnswers.paginator.does({ ...page, total: page.items.length }),
        },
      },
    },
    'last-page-too-high': {
      says: 'The last_page of a list is one too high where the last page is full.',
      does: {
        list: {
          paginator: (page) => {
            const lastPage = Math.floor(page.total / page.perPage) + 1
            return listAnswers.paginator.does({ ...page, lastPage })
          },
        },
      },
    },
    'last-page-too-low': {
      says: 'The last_page of a list does not count a page that is not full.',
      does: {
        list: {
          paginator: (page) => {
            const lastPage = Math.max(1, Math.floor(page.total / page.perPage))
            return listAnswers.paginator.does({ ...page, lastPage })
          },
        },
      },
    },
    'current-page-from-0': {
      says: 'The current_page of a list is counted from 0.',
      does: {
        list: { paginator: (page) => listAnswers.paginator.does({ ...page, page: page.page - 1 }) },
      },
    },
  },
  'cybercert.list.first-page': {
    'second-page': {
      says: 'Without page a list answers its second page.',
      does: { list: { firstPage: (sent) => sent ?? 2 } },
    },
  },
  'cybercert.list.page': {
    'always-the-first': {
      says: 'A list answers the rows of its first page, whichever page is asked for.',
      does: { list: { page: beginningAt(() => 0) } },
    },
    'repeats-a-row': {
      says: 'Every page of a list but the first begins one row too early.',
      does: { list: { page: beginningAt((page, perPage) => (page - 1) * perPage - 1) } },
    },
    'skips-a-row': {
      says: 'Every page of a list but the first begins one row too late.',
      does: { list: { page: beginningAt((page, perPage) => (page - 1) * perPage + 1) } },
    },
  },
  'cybercert.list.fifteen-per-page': {
    'ten-per-page': {
      says: 'Without per_page a page has 10 rows.',
      does: { list: { fifteenPerPage: (sent) => sent ?? 10 } },
    },
  },
  'cybercert.list.per-page': {
    'has-no-effect': {
      says: 'A page has 15 rows, whatever per_page says.',
      does: { list: { perPage: () => undefined } },
    },
    'one-row-more': {
      says: 'A page has one row more than per_page says.',
      does: { list: { perPage: (sent) => sent && sent + 1 } },
    },
  },
  'cybercert.list.at-most-100-per-page': {
    'any-number': {
      says: 'A page has as many rows as per_page says, more than 100 too.',
      does: { list: { atMost100PerPage: () => true } },
    },
  },
})

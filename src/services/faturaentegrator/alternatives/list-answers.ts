import { answer } from '../../../service.ts'
import { listAnswers } from '../behaviour/list-answers.ts'
import { swaps } from '../swap.ts'

const { links: usualLinks, meta: usualMeta } = listAnswers

/** A host that nobody has, in place of the service's own. */
const host = 'https://faturaentegrator.example'

/** What a list may answer beside its rows instead. */
export const listAnswersAlternatives = swaps({
  'faturaentegrator.list.is-an-array': {
    'under-customers': {
      says: 'A list has its rows under customers, not under data.',
      does: {
        list: { answer: ({ data, ...rest }) => answer(200, { customers: data, ...rest }) },
      },
    },
  },
  'faturaentegrator.list.under-data': {
    'bare-array': {
      says: 'A list is the bare array of the customers, with neither links nor meta.',
      does: { list: { underData: ({ items }) => [...items] } },
    },
    'under-data-twice': {
      says: 'A list has its array under data.data, and links and meta beside it.',
      does: {
        list: {
          underData: ({ items }, links, meta) => ({ data: { data: [...items], links, meta } }),
        },
      },
    },
  },
  'faturaentegrator.list.links': {
    none: {
      says: 'A list has no links.',
      does: { list: { links: () => undefined } },
    },
    'last-unknown': {
      says: 'The link to the last page is null, as where rows are not counted.',
      does: { list: { links: (page, to) => ({ ...usualLinks.does(page, to), last: null }) } },
    },
  },
  'faturaentegrator.list.links-keep-limit': {
    forgotten: {
      says: 'Links do not keep the limit that was sent.',
      does: { list: { linksKeepLimit: (page) => `page=${page}` } },
    },
  },
  'faturaentegrator.list.links-are-relative': {
    'with-the-host': {
      says: 'Links are whole addresses with the host.',
      does: { list: { linksAreRelative: (query) => `${host}/api/customers?${query}` } },
    },
    'from-the-root': {
      says: 'Links are paths from the root of the host: /api/customers?page=2.',
      does: { list: { linksAreRelative: (query) => `/api/customers?${query}` } },
    },
  },
  'faturaentegrator.list.meta': {
    none: {
      says: 'A list has no meta.',
      does: { list: { meta: () => undefined } },
    },
    'with-links': {
      says: 'meta has links too, each with a label: the page itself and those beside it.',
      does: {
        list: {
          meta(page, path, range) {
            const usual = usualMeta.does(page, path, range)
            const { current_page: current, last_page: last } = usual
            const near = [current - 1, current, current + 1].filter((n) => n >= 1 && n <= last)
            const links = near.map((n) => ({
              url: `${path}?page=${n}`,
              label: String(n),
              active: n === current,
            }))
            return { ...usual, links }
          },
        },
      },
    },
  },
  'faturaentegrator.list.meta-path': {
    'with-the-host': {
      says: 'meta.path is the whole address of the list, with the host.',
      does: { list: { path: () => `${host}/api/customers` } },
    },
  },
  'faturaentegrator.list.no-rows-no-range': {
    zeros: {
      says: 'On a page without rows from and to are 0.',
      does: {
        list: { emptyRange: ({ items }) => (items.length === 0 ? { from: 0, to: 0 } : undefined) },
      },
    },
  },
})

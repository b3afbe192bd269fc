import type { Static } from '@sinclair/typebox'
import { answer, decide } from '../../../service.ts'
import type { Page } from '../../laravel/paginator.ts'
import type { CustomerPage, PageLinks, PageMeta, ShownCustomer } from '../answers.ts'
import { decisionsOf } from '../decisions-of.ts'

const links = ({ page, lastPage }: Customers, to: (page: number) => string): PageLinks => ({
  first: to(1),
  last: to(lastPage),
  prev: page > 1 ? to(page - 1) : null,
  next: page < lastPage ? to(page + 1) : null,
})

const meta = (
  { page, perPage, total, lastPage }: Customers,
  path: string,
  { from, to }: Range,
): PageMeta => ({
  current_page: page,
  from,
  last_page: lastPage,
  path,
  per_page: perPage,
  to,
  total,
})

type Customers = Page<ShownCustomer>

/** Where a page begins and ends among all rows, counted from 1. */
export interface Range {
  readonly from: number | null
  readonly to: number | null
}

type ListBody = Static<typeof CustomerPage>

/** A host that nobody has, in place of the service's own. */
const host = 'https://faturaentegrator.example'

const habit = 'habit of Laravel: the paginator of API resources'

/** What a list answers. */
export const listAnswers = decisionsOf('list', {
  answer: decide({
    id: 'is-an-array',
    en: 'A list answers 200 with the customers in an array: bare, under data or under data.data.',
    tr: 'Liste, müşterileri 200 ile bir dizide döndürür: dizi tek başına, data altında ya da data.data altındadır.',
    basis: 'assumed',
    source:
      'n8n node: it looks for an array in these three places in lists of integrations, and passes lists of customers on unread',
    unavoidable: true,
    does: (body: ListBody) => answer(200, body),
    instead: {
      'under-customers': [
        'A list has its rows under customers, not under data.',
        ({ data, ...rest }) => answer(200, { customers: data, ...rest }),
      ],
    },
  }),
  underData: decide({
    en: 'The array of a list stands under data.',
    tr: 'Listenin dizisi data altındadır.',
    basis: 'assumed',
    source: `${habit}; in lists of integrations the n8n node looks in two other places too`,
    unavoidable: true,
    does: ({ items }: Customers, links: PageLinks, meta: PageMeta): ListBody => ({
      data: [...items],
      links,
      meta,
    }),
    instead: {
      'bare-array': [
        'A list is the bare array of the customers, with neither links nor meta.',
        ({ items }) => [...items],
      ],
      'under-data-twice': [
        'A list has its array under data.data, and links and meta beside it.',
        ({ items }, links, meta) => ({ data: { data: [...items], links, meta } }),
      ],
    },
  }),
  /** `to` gives the link to a page. */
  links: decide({
    en: 'A list has links: first, last, prev and next, null where there is none.',
    tr: 'Listede links bulunur: first, last, prev ve next; olmayan null olur.',
    basis: 'assumed',
    source: habit,
    unavoidable: true,
    does: links,
    instead: {
      none: ['A list has no links.', () => undefined],
      'last-unknown': [
        'The link to the last page is null, as where rows are not counted.',
        (page, to) => ({ ...links(page, to), last: null }),
      ],
    },
  }),
  /** The query of a link to a page; `limit` is the one that was sent. */
  linksKeepLimit: decide({
    en: 'Links keep the limit that was sent.',
    tr: 'Bağlantılar gönderilen limit değerini korur.',
    basis: 'assumed',
    source: 'nobody says; without it a link would lead to other rows',
    unavoidable: true,
    does: (page: number, limit: number | undefined) =>
      limit === undefined ? `page=${page}` : `limit=${limit}&page=${page}`,
    shapes: (_query, _page, limit) => limit !== undefined,
    instead: {
      forgotten: ['Links do not keep the limit that was sent.', (page) => `page=${page}`],
    },
  }),
  linksAreRelative: decide({
    en: 'Links are relative to the address of the list: ?limit=2&page=2.',
    tr: 'Bağlantılar listenin adresine göre görelidir: ?limit=2&page=2.',
    basis: 'assumed',
    source: 'nobody says; a stand-in must not lead its clients to the real host',
    unavoidable: true,
    does: (query: string) => `?${query}`,
    instead: {
      'with-the-host': [
        'Links are whole addresses with the host.',
        (query) => `${host}/api/customers?${query}`,
      ],
      'from-the-root': [
        'Links are paths from the root of the host: /api/customers?page=2.',
        (query) => `/api/customers?${query}`,
      ],
    },
  }),
  meta: decide({
    en: 'A list has meta: current_page, from, last_page, path, per_page, to and total.',
    tr: 'Listede meta bulunur: current_page, from, last_page, path, per_page, to ve total.',
    basis: 'assumed',
    source: `${habit}; since its version 8 meta has links too`,
    unavoidable: true,
    does: meta,
    instead: {
      none: ['A list has no meta.', () => undefined],
      'with-links': [
        'meta has links too, each with a label: the page itself and those beside it.',
        (page, path, range) => {
          const usual = meta(page, path, range)
          const { current_page: current, last_page: last } = usual
          const near = [current - 1, current, current + 1].filter((n) => n >= 1 && n <= last)
          const links = near.map((n) => ({
            url: `${path}?page=${n}`,
            label: String(n),
            active: n === current,
          }))
          return { ...usual, links }
        },
      ],
    },
  }),
  path: decide({
    id: 'meta-path',
    en: 'meta.path is /api/customers.',
    tr: 'meta.path değeri /api/customers olur.',
    basis: 'assumed',
    source: 'habit of Laravel, without the host',
    unavoidable: true,
    does: () => '/api/customers',
    instead: {
      'with-the-host': [
        'meta.path is the whole address of the list, with the host.',
        () => `${host}/api/customers`,
      ],
    },
  }),
  /** On a page that has no rows. */
  emptyRange: decide({
    id: 'no-rows-no-range',
    en: 'On a page without rows from and to are null.',
    tr: 'Satırı olmayan sayfada from ve to null olur.',
    basis: 'assumed',
    source: habit,
    unavoidable: true,
    does: ({ items }: Customers): Range | undefined =>
      items.length === 0 ? { from: null, to: null } : undefined,
    instead: {
      zeros: [
        'On a page without rows from and to are 0.',
        ({ items }) => (items.length === 0 ? { from: 0, to: 0 } : undefined),
      ],
    },
  }),
})

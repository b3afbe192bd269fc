import type { Static } from '@sinclair/typebox'
import { answer, defineBehaviour } from '../../../service.ts'
import type { Page } from '../../laravel/paginator.ts'
import type { CustomerPage, PageLinks, PageMeta, ShownCustomer } from '../answers.ts'

type Customers = Page<ShownCustomer>

/** Where a page begins and ends among all rows, counted from 1. */
export interface Range {
  readonly from: number | null
  readonly to: number | null
}

type ListBody = Static<typeof CustomerPage>

/** What a list answers. */
export const listAnswers = {
  answer: defineBehaviour({
    rule: 'faturaentegrator.list.is-an-array',
    does: (body: ListBody) => answer(200, body),
  }),
  underData: defineBehaviour({
    rule: 'faturaentegrator.list.under-data',
    does: ({ items }: Customers, links: PageLinks, meta: PageMeta): ListBody => ({
      data: [...items],
      links,
      meta,
    }),
  }),
  /** `to` gives the link to a page. */
  links: defineBehaviour({
    rule: 'faturaentegrator.list.links',
    does: ({ page, lastPage }: Customers, to: (page: number) => string): PageLinks => ({
      first: to(1),
      last: to(lastPage),
      prev: page > 1 ? to(page - 1) : null,
      next: page < lastPage ? to(page + 1) : null,
    }),
  }),
  /** The query of a link to a page; `limit` is the one that was sent. */
  linksKeepLimit: defineBehaviour({
    rule: 'faturaentegrator.list.links-keep-limit',
    does: (page: number, limit: number | undefined) =>
      limit === undefined ? `page=${page}` : `limit=${limit}&page=${page}`,
    shapes: (_query, _page, limit) => limit !== undefined,
  }),
  linksAreRelative: defineBehaviour({
    rule: 'faturaentegrator.list.links-are-relative',
    does: (query: string) => `?${query}`,
  }),
  meta: defineBehaviour({
    rule: 'faturaentegrator.list.meta',
    does: (
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
    }),
  }),
  path: defineBehaviour({
    rule: 'faturaentegrator.list.meta-path',
    does: () => '/api/customers',
  }),
  /** On a page that has no rows. */
  emptyRange: defineBehaviour({
    rule: 'faturaentegrator.list.no-rows-no-range',
    does: ({ items }: Customers): Range | undefined =>
      items.length === 0 ? { from: null, to: null } : undefined,
  }),
}

import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import { keysInOrder } from '../bodies.ts'
import type { Case } from '../contract.ts'
import { listed, newCustomer } from './arrange.ts'

/** The query of a link, whatever the link is relative to. */
const queryOf = (link: string | null): URLSearchParams =>
  new URL(link ?? '', 'http://localhost/').searchParams

/** The links of a list. */
export const listLinks: readonly Case<RuleId>[] = [
  {
    rule: 'faturaentegrator.list.links',
    title: 'links to the first, last, previous and next page',
    async prove(stage) {
      for (const _row of [1, 2, 3]) await newCustomer(stage)
      const { links, meta } = await listed(stage, { limit: 1, page: 2 })
      keysInOrder('first last prev next')({ res: { json: links } })
      const { first, last, prev, next } = links
      const pages = [first, last, prev, next].map((link) => queryOf(link).get('page')).join()
      if (pages !== `1,${meta['last_page']},1,3`) throw new Error(`the links lead to ${pages}`)
    },
  },
  {
    rule: 'faturaentegrator.list.links',
    title: 'links neither before the first page nor beyond the last',
    async prove(stage) {
      await newCustomer(stage)
      const { links, meta } = await listed(stage)
      if (links.prev !== null) throw new Error(`before the first page is ${links.prev}`)
      const last = await listed(stage, { page: Number(meta['last_page']) })
      if (last.links.next !== null) throw new Error(`beyond the last page is ${last.links.next}`)
    },
  },
  {
    rule: 'faturaentegrator.list.links-keep-limit',
    title: 'keeps the limit in links',
    async prove(stage) {
      for (const _row of [1, 2]) await newCustomer(stage)
      const { links } = await listed(stage, { limit: 1 })
      const limit = queryOf(links.next).get('limit')
      if (limit !== '1') throw new Error(`the limit of the next page is ${limit}`)
    },
  },
  {
    rule: 'faturaentegrator.list.links-are-relative',
    title: 'links relative to the address of the list',
    async prove(stage) {
      for (const _row of [1, 2]) await newCustomer(stage)
      const { links } = await listed(stage, { limit: 1 })
      if (links.next !== '?limit=1&page=2') throw new Error(`the link is ${links.next}`)
    },
  },
]

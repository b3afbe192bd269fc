import { Type } from '@sinclair/typebox'
import type { Page } from '../../laravel/paginator.ts'
import { CustomerPage, type ShownCustomer } from '../answers.ts'
import { endpoint, type FaturaEntegratorCall } from '../types.ts'
import { shown } from './shown.ts'

const query = Type.Object({
  limit: Type.Optional(Type.String()),
  page: Type.Optional(Type.String()),
})
type Query = (typeof query)['static']

function linksOf(
  { does: { list } }: FaturaEntegratorCall,
  page: Page<ShownCustomer>,
  limit: number | undefined,
) {
  return list.links(page, (number) => list.linksAreRelative(list.linksKeepLimit(number, limit)))
}

function metaOf({ does: { list } }: FaturaEntegratorCall, page: Page<ShownCustomer>) {
  const first = (page.page - 1) * page.perPage
  const range = list.emptyRange(page) ?? { from: first + 1, to: first + page.items.length }
  return list.meta(page, list.path(), range)
}

/** `GET /customers` (called by the n8n node). */
export const listCustomers = endpoint({
  method: 'GET',
  path: '/customers',
  summary: 'List customers',
  promises: { answer: 'faturaentegrator.list.meta', rows: 'faturaentegrator.customers.record' },
  schema: { query, response: { 200: CustomerPage } },
  handle(call, { query: sent }) {
    const { common, list } = call.does
    const { limit: size, page: number } = common.trimsStrings(list.lastOfRepeated(sent)) as Query
    const limit = list.limit(list.badNumberIsDefault(size))
    const perPage = list.atMost1000(list.fifteenByDefault(limit))
    const wanted = list.firstPage(list.badNumberIsDefault(number))
    const all = call.where('customers', 'not deleted', (row) => list.withoutDeleted(row))
    const cut = list.oldestFirst(list.page(all, wanted, perPage), all)
    const page = { ...cut, items: cut.items.map((row) => shown(call, row)) }
    return list.answer(list.underData(page, linksOf(call, page, limit), metaOf(call, page)))
  },
})

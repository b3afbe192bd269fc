import { Type } from '@sinclair/typebox'
import type { Page } from '../../laravel/paginator.ts'
import { CustomerPage, type ShownCustomer } from '../answers.ts'
import type { Customer } from '../records.ts'
import { shown } from '../shown.ts'
import { endpoint, type FaturaEntegratorCall } from '../types.ts'

const query = Type.Object({
  limit: Type.Optional(Type.String()),
  page: Type.Optional(Type.String()),
})

/** The customers that are there, in the order of the list. */
function listed(call: FaturaEntegratorCall): readonly Readonly<Customer>[] {
  const { list } = call.does
  const rows: Readonly<Customer>[] = []
  for (const customer of call.all('customers')) {
    if (list.withoutDeleted(customer)) rows.push(customer)
  }
  return list.oldestFirst(rows)
}

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
  schema: { query, response: { 200: CustomerPage } },
  handle(call, { query: sent }) {
    const { list } = call.does
    const { limit: size, page: number } = list.lastOfRepeated(sent)
    const limit = list.limit(list.badNumberIsDefault(size))
    const perPage = list.noCeiling(list.fifteenByDefault(limit))
    const wanted = list.firstPage(list.badNumberIsDefault(number))
    const cut = list.page(listed(call), wanted, perPage)
    const page = { ...cut, items: cut.items.map((row) => shown(call, row)) }
    return list.answer(page, linksOf(call, page, limit), metaOf(call, page))
  },
})

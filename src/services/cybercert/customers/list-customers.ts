import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { CustomerPage, Message } from '../answers.ts'
import { shown } from '../common/shown.ts'
import type { Customer } from '../records.ts'
import { type CyberCertCall, endpoint, type KnownCyberCertCall } from '../types.ts'
import { summaryOf } from './summary.ts'

const permission = 'customers.view'

const query = Type.Object({
  search: Type.Optional(Type.String()),
  is_active: Type.Optional(Type.String()),
  with_trashed: Type.Optional(Type.String()),
  page: Type.Optional(Type.String()),
  per_page: Type.Optional(Type.String()),
})
type Query = (typeof query)['static']

/** Looks for the customers that the query asks for and the caller may see. */
function looking(call: KnownCyberCertCall, query: Query) {
  const { common, list } = call.does
  const { search: text } = query
  const { id } = call.caller.user
  const reach = common.reaches(call.caller.permissions, permission)
  const sent = list.badBooleanIsDefault(query.is_active)
  const active = list.activeByDefault(sent)
  const trashed = list.badBooleanIsDefault(query.with_trashed) ?? false
  const question = [reach, id, trashed, active, sent !== undefined, text]
  return () =>
    call.where(
      'customers',
      JSON.stringify(question),
      (customer) =>
        list.ownOnly(customer, reach, id) &&
        (trashed ? list.withTrashed(customer) : list.withoutDeleted(customer)) &&
        (active === undefined || list.isActiveFilters(customer, active, sent !== undefined)) &&
        (!text || holds(call, customer, text)),
    )
}

function holds({ does: { list } }: CyberCertCall, customer: Readonly<Customer>, text: string) {
  const looked = list.searchedIn(customer, text)
  return list.search(looked, text) || list.searchKnowsTurkish(looked, text)
}

function pageSize({ does }: CyberCertCall, query: Query): number {
  const { list } = does
  const sent = list.perPage(list.badNumberIsDefault(query.per_page))
  const size = list.fifteenPerPage(sent)
  return list.atMost100PerPage(size) ? size : list.above100Is100()
}

/** `GET /customers` (page `list`). */
export const listCustomers = endpoint({
  method: 'GET',
  path: '/customers',
  summary: 'List customers',
  permission,
  promises: { answer: 'cybercert.list.paginator', rows: 'cybercert.list.row' },
  schema: { query, response: { 200: CustomerPage, 403: Message } },
  handle(call, { query: sent }) {
    const { common, list } = call.does
    const query: Query = common.trimsStrings(list.lastOfRepeated(sent))
    const look = looking(call, query)
    const number = list.firstPage(list.badNumberIsDefault(query.page))
    const size = pageSize(call, query)
    const rows = look()
    const page = list.oldestFirst(list.page(rows, number, size), rows)
    const items = page.items.map((customer) =>
      list.row(shown(call, customer), summaryOf(call, customer)),
    )
    return answer(200, list.paginator({ ...page, items }))
  },
})

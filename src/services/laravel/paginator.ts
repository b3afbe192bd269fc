import type { Listed } from '../../service.ts'

/** One page of a list, and where it stands among the others. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly lastPage: number
}

/** Cuts a page out of a list. Pages count from 1; an empty list has one page. */
export function paginate<Item>(all: Listed<Item>, page: number, perPage: number): Page<Item> {
  const start = (page - 1) * perPage
  return pageOf(all.slice(start, start + perPage), all.length, page, perPage)
}

/** The same out of a list from its end on. */
export function paginateBackwards<Item>(
  all: Listed<Item>,
  page: number,
  perPage: number,
): Page<Item> {
  const end = Math.max(0, all.length - (page - 1) * perPage)
  const items = [...all.slice(Math.max(0, end - perPage), end)].reverse()
  return pageOf(items, all.length, page, perPage)
}

function pageOf<Item>(
  items: readonly Item[],
  total: number,
  page: number,
  perPage: number,
): Page<Item> {
  return { items, page, perPage, total, lastPage: Math.max(1, Math.ceil(total / perPage)) }
}

/** A whole number of at least 1 out of a query string, or `undefined` if it is none. */
export function positiveInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && Number.isSafeInteger(number) ? number : undefined
}

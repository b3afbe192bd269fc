/** One page of a list, and where it stands among the others. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly lastPage: number
}

/** Cuts a page out of a list. Pages count from 1; an empty list has one page. */
export function paginate<Item>(all: readonly Item[], page: number, perPage: number): Page<Item> {
  const start = (page - 1) * perPage
  return {
    items: all.slice(start, start + perPage),
    page,
    perPage,
    total: all.length,
    lastPage: Math.max(1, Math.ceil(all.length / perPage)),
  }
}

/** A whole number of at least 1 out of a query string, or `undefined` if it is none. */
export function positiveInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && Number.isSafeInteger(number) ? number : undefined
}

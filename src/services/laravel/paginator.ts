/** One page of a list, and where it stands among the others. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly lastPage: number
}

/**
 * Cuts a page out of a list. Pages count from 1; an empty list has one page. Goes through the list
 * once and holds no more of it than the page.
 */
export function paginate<Item>(all: Iterable<Item>, page: number, perPage: number): Page<Item> {
  const start = (page - 1) * perPage
  const items: Item[] = []
  let total = 0
  for (const item of all) {
    if (total >= start && items.length < perPage) items.push(item)
    total += 1
  }
  return { items, page, perPage, total, lastPage: Math.max(1, Math.ceil(total / perPage)) }
}

/** The items of a list that are wanted, found anew each time that somebody goes through them. */
export const only = <Item>(
  all: () => Iterable<Item>,
  wanted: (item: Item) => boolean,
): Iterable<Item> => ({
  *[Symbol.iterator]() {
    for (const item of all()) if (wanted(item)) yield item
  },
})

/** A whole number of at least 1 out of a query string, or `undefined` if it is none. */
export function positiveInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && Number.isSafeInteger(number) ? number : undefined
}

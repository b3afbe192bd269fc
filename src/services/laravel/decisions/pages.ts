import type { Listed } from '../../../service.ts'
import { type Page, paginate, positiveInteger } from '../paginator.ts'
import { hasRepeated, lastOfRepeated as lastOf } from '../query.ts'
import { nobodySays } from './sources.ts'

/** Which page of a list a Laravel answers. What else it could do, each service says. */

/** A query in which every parameter has one value. */
export const lastOfRepeated = {
  en: 'A query parameter that is sent more than once counts as its last value.',
  tr: 'Birden çok kez gönderilen sorgu parametresinin son değeri geçerlidir.',
  basis: 'assumed',
  source: 'habit of PHP',
  does: lastOf,
  shapes: (_single: unknown, query: Parameters<typeof hasRepeated>[0]) => hasRepeated(query),
} as const

/** Otherwise: the first value of a repeated parameter counts. */
export const firstOfRepeated = (query: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()[0]]))

export const firstPage = {
  en: 'Without page the first page is answered.',
  tr: 'page verilmezse ilk sayfa döner.',
  does: (sent: number | undefined) => sent ?? 1,
  shapes: (_page: number, sent: number | undefined) => sent === undefined,
} as const

export const page = <Row>() =>
  ({
    en: 'page picks the page, counted from 1.',
    tr: 'page, 1’den sayarak sayfayı seçer.',
    does: (all: Listed<Row>, page: number, perPage: number): Page<Row> =>
      paginate(all, page, perPage),
    shapes: (_cut: Page<Row>, _all: Listed<Row>, page: number) => page !== 1,
  }) as const

/** `param` is how the service calls the number of rows on a page. */
export const fifteenPerPage = (param: string) =>
  ({
    en: `Without ${param} a page has 15 rows.`,
    tr: `${param} verilmezse sayfada 15 satır bulunur.`,
    does: (sent: number | undefined) => sent ?? 15,
    shapes: (_perPage: number, sent: number | undefined) => sent === undefined,
  }) as const

/** `params` are the two that hold numbers, in the order in which the service names them. */
export const badNumberIsDefault = (one: string, other: string) =>
  ({
    en: `A ${one} or ${other} that is not a whole number of at least 1 counts as not sent.`,
    tr: `1 ya da daha büyük tam sayı olmayan ${one} veya ${other} gönderilmemiş sayılır.`,
    ...nobodySays,
    does: (text: string | undefined) => positiveInteger(text),
    shapes: (number: number | undefined, text: string | undefined) =>
      text !== undefined && number === undefined,
  }) as const

/** A page of rows in their order; `all` is what it was cut from. */
export const oldestFirst = <Row>() =>
  ({
    ...nobodySays,
    does: (page: Page<Row>, _all: Listed<Row>) => page,
    // The order also decides which rows stand on a page that has room for only one.
    shapes: ({ items, total }: Page<Row>) => items.length > 0 && total > 1,
  }) as const

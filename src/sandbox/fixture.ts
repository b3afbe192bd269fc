/** Whoever holds a token. Permissions come as `x` or, for the caller's own records only, `x.own`. */
export interface Persona {
  readonly name: string
  readonly user: { readonly id: number; readonly email: string }
  readonly permissions: ReadonlySet<string>
  /** The currency that amounts are converted to until the user's settings say otherwise. */
  readonly currency: string
  /** Milliseconds since 1970 after which the token is refused, or `null`. */
  readonly expires: number | null
  readonly says: { readonly en: string; readonly tr: string }
  /** Every token that is this persona's, the one to show people first. */
  readonly tokens: readonly string[]
}

/** What one unit of each currency is worth in TRY, from a moment on. */
export interface Rates {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly worth: Readonly<Record<string, number>>
}

export type Key = string | number
export type Row = Readonly<Record<string, unknown>>

/** The records of one kind in a fixture. Never changes; may be computed instead of kept. */
export interface BaseCollection {
  readonly size: number
  /** The highest `id` in it, 0 for none. */
  readonly lastId: number
  get(key: Key): Row | undefined
  /** Where the record of a key stands, if there is one. */
  placeOf(key: Key): number | undefined
  /** The record at a place, oldest first; `index` is below `size`. */
  at(index: number): Row
}

/** A collection without records. */
export const nothing: BaseCollection = {
  size: 0,
  lastId: 0,
  get: () => undefined,
  placeOf: () => undefined,
  at: () => {
    throw new RangeError('an empty collection has no records')
  },
}

/** The record of an id in a collection: its records stand in the order of their ids. */
export function withId(base: BaseCollection, id: number): Row | undefined {
  let [from, to] = [0, base.size]
  while (from < to) {
    const middle = (from + to) >> 1
    const row = base.at(middle)
    if (row['id'] === id) return row
    if (Number(row['id']) < id) from = middle + 1
    else to = middle
  }
  return undefined
}

/** An immutable starting world. */
export interface Fixture {
  readonly name: string
  /** By `service.collection`. */
  readonly collections: ReadonlyMap<string, BaseCollection>
  readonly personas: readonly Persona[]
  readonly personaByToken: ReadonlyMap<string, Persona>
  /** Newest first. */
  readonly rates: readonly Rates[]
}

import { type BaseCollection, type Key, nothing, type Row } from './fixture.ts'
import { sizeOfRow, sizeOfRows } from './size.ts'
import type { CollectionState } from './snapshot.ts'

/** The keys of the records that were stored again of late, for whoever has seen them before. */
interface Again {
  readonly keys: Key[]
  /** Another number whenever they have been forgotten. */
  since: number
}

/** How many of these keys are kept where there are few records. */
const mostAgain = 1000

/** What has changed in one collection of a sandbox: the fixture below it is never touched. */
export class Overlay {
  readonly collection: string
  /** What of the fixture is there, but for what has changed: nothing where all is gone. */
  readonly base: BaseCollection
  /** Whether all that the fixture had is gone. */
  readonly emptied: true | undefined
  /** Changed and added records by key, in the order in which they were first stored; `null` for one that is gone. */
  readonly rows: Map<Key, Row | null>
  lastId: number
  /** What the rows take, about, in bytes. */
  bytes: number
  readonly again: Again = { keys: [], since: 0 }
  /** Where those stand in the fixture that are in it. */
  readonly #places = new Map<Key, number>()
  /** How many records the fixture has. */
  readonly #size: number

  constructor(
    collection: string,
    fixture: BaseCollection,
    { rows = [], emptied, bytes }: Partial<CollectionState> = {},
  ) {
    this.collection = collection
    this.base = emptied ? nothing : fixture
    this.emptied = emptied
    this.rows = new Map(rows)
    this.lastId = fixture.lastId
    this.#size = fixture.size
    for (const key of this.rows.keys()) this.#place(key)
    this.bytes = bytes ?? sizeOfRows(this.rows)
  }

  get(key: Key): Row | undefined {
    const row = this.rows.get(key)
    return row === undefined ? this.base.get(key) : (row ?? undefined)
  }

  set(key: Key, row: Row | null): void {
    if (this.rows.has(key)) this.#note(key)
    else this.#place(key)
    this.bytes += this.growth(key, row)
    this.rows.set(key, row)
    const id = row?.['id']
    if (typeof id === 'number' && id > this.lastId) this.lastId = id
  }

  /** How many bytes more it takes with that row. */
  growth(key: Key, row: Row | null): number {
    return sizeOfRow(row) - sizeOfRow(this.rows.get(key))
  }

  /** How many records are not as in the fixture. */
  get changed(): number {
    return this.emptied ? Math.max(this.#size, this.rows.size) : this.rows.size
  }

  /** Where the record of a key stands in the fixture; `undefined` for one that was added. */
  placeOf(key: Key): number | undefined {
    return this.#places.get(key)
  }

  /** Every record, the fixture's first and then the added ones. */
  *values(keyField: string): Iterable<Row> {
    const { base } = this
    for (let index = 0; index < base.size; index += 1) {
      const row = base.at(index)
      const changed = this.rows.get(row[keyField] as Key)
      if (changed !== null) yield changed ?? row
    }
    for (const [key, row] of this.rows) {
      if (row !== null && !this.#places.has(key)) yield row
    }
  }

  #note(key: Key): void {
    const { again, rows } = this
    if (again.keys.length >= Math.max(mostAgain, rows.size)) {
      again.keys.length = 0
      again.since += 1
    }
    again.keys.push(key)
  }

  #place(key: Key): void {
    const place = this.base.placeOf(key)
    if (place !== undefined) this.#places.set(key, place)
  }
}

/** Every record of a collection in which nothing has changed. */
export function* valuesOf(base: BaseCollection): Iterable<Row> {
  for (let index = 0; index < base.size; index += 1) yield base.at(index)
}

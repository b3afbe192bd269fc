import type { BaseCollection, Key, Row } from './fixture.ts'

/** What has changed in one collection of a sandbox: the fixture below it is never touched. */
export class Overlay {
  /** Changed and added records by key, in the order in which they were first stored. */
  readonly rows = new Map<Key, Row>()
  readonly #base: BaseCollection
  #lastId: number

  constructor(base: BaseCollection) {
    this.#base = base
    this.#lastId = base.lastId
  }

  get lastId(): number {
    return this.#lastId
  }

  get(key: Key): Row | undefined {
    return this.rows.get(key) ?? this.#base.get(key)
  }

  set(key: Key, row: Row): void {
    this.rows.set(key, row)
    const { id } = row
    if (typeof id === 'number' && id > this.#lastId) this.#lastId = id
  }

  /** Every record, the fixture's first and then the added ones. */
  *values(keyField: string): Iterable<Row> {
    const base = this.#base
    for (let index = 0; index < base.size; index += 1) {
      const row = base.at(index)
      yield this.rows.get(row[keyField] as Key) ?? row
    }
    for (const [key, row] of this.rows) {
      if (base.get(key) === undefined) yield row
    }
  }
}

/** Every record of a collection in which nothing has changed. */
export function* valuesOf(base: BaseCollection): Iterable<Row> {
  for (let index = 0; index < base.size; index += 1) yield base.at(index)
}

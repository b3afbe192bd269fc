import { isDeepStrictEqual } from 'node:util'
import type { Key, Row } from '../../sandbox/fixture.ts'
import type { Change, Sandbox } from '../../sandbox/sandbox.ts'

/** Changes of the records of a sandbox that count already for whoever makes them, but for nobody else yet. */
export class PendingChanges {
  readonly sandbox: Sandbox
  readonly #rows = new Map<string, Map<Key, Row | null>>()
  readonly #lastIds = new Map<string, number>()

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  get(collection: string, key: Key): Row | undefined {
    const row = this.#rows.get(collection)?.get(key)
    return row === undefined ? this.sandbox.get(collection, key) : (row ?? undefined)
  }

  *all(collection: string, keyField: string): Iterable<Row> {
    const rows = this.#rows.get(collection)
    for (const row of this.sandbox.all(collection, keyField)) {
      const changed = rows?.get(row[keyField] as Key)
      if (changed !== null) yield changed ?? row
    }
    for (const [key, row] of rows ?? []) {
      if (row !== null && this.sandbox.get(collection, key) === undefined) yield row
    }
  }

  /** Lets a record be that row, or with `null` be gone. */
  set(collection: string, key: Key, row: Row | null): void {
    let rows = this.#rows.get(collection)
    if (rows === undefined) {
      rows = new Map()
      this.#rows.set(collection, rows)
    }
    rows.set(key, row)
    const id = row?.['id']
    if (typeof id === 'number' && id >= this.nextId(collection)) this.#lastIds.set(collection, id)
  }

  nextId(collection: string): number {
    return Math.max(this.sandbox.nextId(collection), (this.#lastIds.get(collection) ?? 0) + 1)
  }

  /** The changes. What is as it was is none. */
  list(): Change[] {
    return [...this.#rows].flatMap(([collection, rows]) =>
      [...rows]
        .filter(([key, row]) => !isDeepStrictEqual(this.sandbox.get(collection, key) ?? null, row))
        .map(([key, row]) => ({ collection, key, row })),
    )
  }
}

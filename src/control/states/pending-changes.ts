import { isDeepStrictEqual } from 'node:util'
import type { Key, Row } from '../../sandbox/fixture.ts'
import type { Change, Sandbox } from '../../sandbox/sandbox.ts'

/** Changes of the records of a sandbox that count already for whoever makes them, but for nobody else yet. */
export class PendingChanges {
  readonly sandbox: Sandbox
  readonly #rows = new Map<string, Map<Key, Row | null>>()
  readonly #lastIds = new Map<string, number>()
  readonly #emptied = new Set<string>()

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  get(collection: string, key: Key): Row | undefined {
    const row = this.#rows.get(collection)?.get(key)
    if (row !== undefined) return row ?? undefined
    return this.#emptied.has(collection) ? undefined : this.sandbox.get(collection, key)
  }

  *all(collection: string, keyField: string): Iterable<Row> {
    const rows = this.#rows.get(collection)
    const isEmptied = this.#emptied.has(collection)
    for (const row of isEmptied ? [] : this.sandbox.all(collection, keyField)) {
      const changed = rows?.get(row[keyField] as Key)
      if (changed !== null) yield changed ?? row
    }
    for (const [key, row] of rows ?? []) {
      if (row === null) continue
      if (isEmptied || this.sandbox.get(collection, key) === undefined) yield row
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

  /** Lets all records of a collection be gone. */
  empty(collection: string): void {
    this.#emptied.add(collection)
    this.#rows.delete(collection)
  }

  /** Whether a record has that id. */
  hasId(collection: string, keyField: string, id: number): boolean {
    const rows = this.#rows.get(collection)
    for (const row of rows?.values() ?? []) if (row?.['id'] === id) return true
    if (this.#emptied.has(collection)) return false
    const row = this.sandbox.withId(collection, keyField, id)
    return row !== undefined && rows?.has(row[keyField] as Key) !== true
  }

  nextId(collection: string): number {
    return Math.max(this.sandbox.nextId(collection), (this.#lastIds.get(collection) ?? 0) + 1)
  }

  /** The collections that are to be emptied before the changes are made; those that are already are not. */
  toEmpty(): string[] {
    return [...this.#emptied].filter((name) => !this.sandbox.emptied.includes(name))
  }

  /** The changes. What is as it was is none. */
  list(): Change[] {
    const anew = this.toEmpty()
    for (const collection of this.#emptied) if (!anew.includes(collection)) this.#clear(collection)
    return [...this.#rows].flatMap(([collection, rows]) => {
      const was = (key: Key) =>
        anew.includes(collection) ? undefined : this.sandbox.get(collection, key)
      return [...rows]
        .filter(([key, row]) => !isDeepStrictEqual(was(key) ?? null, row))
        .map(([key, row]) => ({ collection, key, row }))
    })
  }

  /** Of a collection that was emptied earlier, lets go what is not to stay. */
  #clear(collection: string): void {
    const staying = this.#rows.get(collection)
    for (const key of this.sandbox.parts(collection).overlay?.rows.keys() ?? []) {
      if (staying?.get(key) == null) this.set(collection, key, null)
    }
  }
}

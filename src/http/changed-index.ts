import type { Key, Row } from '../sandbox/fixture.ts'
import type { Overlay } from '../sandbox/overlay.ts'
import type { Pace } from '../turns.ts'
import { isValue, type Value } from './field-index.ts'

/**
 * Which of the changed records of a sandbox have a value in a field. It reads what was written since
 * when somebody looks: who only writes pays nothing for it, and with its overlay it is forgotten.
 */
export class ChangedIndex {
  readonly #overlay: Overlay
  readonly #field: string
  /** Those that have a value, or had it once. */
  #keys = new Map<Value, Key | Set<Key>>()
  /** None that was there is ever taken out, and what is new comes last. */
  #rows: Iterator<readonly [Key, Row | null]>
  #seen = 0
  /** How many of those have been read that were stored again, and since when they are counted. */
  #again: number
  #since: number

  constructor(overlay: Overlay, field: string) {
    this.#overlay = overlay
    this.#field = field
    this.#rows = overlay.rows.entries()
    this.#again = overlay.again.keys.length
    this.#since = overlay.again.since
  }

  /** Reads more of what has changed. @returns whether all of it was read as it is now. */
  goOn(pace: Pace): boolean {
    const { rows, again } = this.#overlay
    if (this.#since !== again.since) this.#beginAgain()
    while (this.#seen < rows.size) {
      const [key, row] = this.#rows.next().value as [Key, Row | null]
      this.#note(key, row)
      this.#seen += 1
      if (pace.isOver()) return false
    }
    while (this.#again < again.keys.length) {
      const key = again.keys[this.#again] as Key
      this.#note(key, rows.get(key) ?? null)
      this.#again += 1
      if (pace.isOver()) return false
    }
    return true
  }

  /** The changed records that have a value now, oldest first. */
  find(value: Value): readonly Row[] {
    const keys = this.#keys.get(value)
    const found: Row[] = []
    for (const key of keys instanceof Set ? keys : keys === undefined ? [] : [keys]) {
      const row = this.#overlay.rows.get(key)
      if (row?.[this.#field] === value) found.push(row)
    }
    return found.sort((a, b) => Number(a['id']) - Number(b['id']))
  }

  #note(key: Key, row: Row | null): void {
    const value = row?.[this.#field]
    if (!isValue(value)) return
    const known = this.#keys.get(value)
    if (known === undefined) this.#keys.set(value, key)
    else if (known instanceof Set) known.add(key)
    else if (known !== key) this.#keys.set(value, new Set([known, key]))
  }

  #beginAgain(): void {
    const { rows, again } = this.#overlay
    this.#keys = new Map()
    this.#rows = rows.entries()
    this.#seen = 0
    this.#again = again.keys.length
    this.#since = again.since
  }
}

const indexes = new WeakMap<Overlay, Map<string, ChangedIndex>>()

/** The index of a field of what has changed in a collection. */
export function changedIndexOf(overlay: Overlay, field: string): ChangedIndex {
  const byField = indexes.get(overlay) ?? new Map<string, ChangedIndex>()
  indexes.set(overlay, byField)
  const index = byField.get(field) ?? new ChangedIndex(overlay, field)
  byField.set(field, index)
  return index
}

import type { BaseCollection, Row } from '../sandbox/fixture.ts'
import type { Pace } from '../turns.ts'

/** What may be looked for. */
export type Value = string | number

export const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number'

/** How many records are read before the time is. */
const together = 16

/**
 * Where the records of a fixture are that have a value in a field. Made once, as a fixture never
 * changes; two numbers a record, whatever the values are.
 */
export class FieldIndex {
  readonly base: BaseCollection
  readonly field: string
  /** How many records have not been read. */
  left: number
  /** Of the values of one hash: the place of the oldest record, and of each the next newer one; 0 for none. */
  #oldest: Uint32Array | undefined
  #newer: Uint32Array | undefined

  constructor(base: BaseCollection, field: string) {
    this.base = base
    this.field = field
    this.left = base.size
  }

  get bytes(): number {
    return 4 * (this.#buckets + this.base.size)
  }

  /** Reads more records, the newest first. @returns whether none is left. */
  goOn(pace: Pace): boolean {
    const { base, field } = this
    this.#oldest ??= new Uint32Array(this.#buckets)
    this.#newer ??= new Uint32Array(base.size)
    while (this.left > 0) {
      this.left -= 1
      const value = base.at(this.left)[field]
      if (isValue(value)) {
        const bucket = this.#bucketOf(value)
        this.#newer[this.left] = this.#oldest[bucket] as number
        this.#oldest[bucket] = this.left + 1
      }
      if (this.left % together === 0 && pace.isOver()) break
    }
    return this.left === 0
  }

  /** The records that have a value, oldest first, once all have been read. */
  *find(value: Value): Generator<Row> {
    let place = this.#oldest?.[this.#bucketOf(value)] ?? 0
    while (place > 0) {
      const row = this.base.at(place - 1)
      if (row[this.field] === value) yield row
      place = this.#newer?.[place - 1] ?? 0
    }
  }

  /** A power of two, so that a hash falls into one by its last digits. */
  get #buckets(): number {
    return 2 ** Math.ceil(Math.log2(this.base.size + 1))
  }

  #bucketOf(value: Value): number {
    return hashOf(String(value)) & ((this.#oldest?.length ?? 1) - 1)
  }
}

/** FNV-1a, by the units of the text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash ^ (hash >>> 15)
}

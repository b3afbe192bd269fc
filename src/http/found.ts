import type { Key, Row } from '../sandbox/fixture.ts'
import { NoRoom } from '../sandbox/no-room.ts'
import type { Overlay } from '../sandbox/overlay.ts'
import { sizeOfRow } from '../sandbox/size.ts'
import type { Listed } from '../service.ts'
import { type Counts, countsOf, gone, type Look } from './look.ts'

/** How many bytes the records of one page may take: no more than is written before anybody notices. */
const mostBytes = 4_194_304

const tooLarge = `The records of this page take more than ${mostBytes} bytes, which is more than one answer may. Ask for fewer at a time.`

/**
 * The records of a sandbox that fit a question, oldest first. One is made only when it is wanted.
 * What has changed beside the fixture is put in record by record.
 */
export class Found implements Listed<Row> {
  length = 0
  /** The rules by which the records fit or do not. */
  rules: readonly string[] = []
  readonly #look: Look
  readonly #overlay: Overlay | undefined
  /** The kinds of the fixture's records, with what has become of them. */
  #places: Uint8Array
  readonly #changed = new Map<number, Row>()
  /** Where those stand in the list that are not the fixture's. */
  readonly #indexes = new Map<Key, number>()
  readonly #rows: Row[] = []
  readonly #kinds: number[] = []
  /** Those of them that fit. */
  #added: readonly Row[] = []

  constructor(look: Look, overlay: Overlay | undefined) {
    this.#look = look
    this.#overlay = overlay
    this.#places = look.places
  }

  /** Puts in a record as it is now, which is of a kind; `null` for one that is gone. */
  put(key: Key, row: Row | null, kind: number): void {
    const place = this.#overlay?.placeOf(key)
    if (place !== undefined) {
      if (this.#places === this.#look.places) this.#places = this.#places.slice()
      this.#places[place] = kind
      if (row !== null) this.#changed.set(place, row)
      return
    }
    let index = this.#indexes.get(key)
    if (index === undefined) {
      if (row === null) return
      index = this.#rows.length
      this.#indexes.set(key, index)
    }
    this.#kinds[index] = kind
    if (row !== null) this.#rows[index] = row
  }

  /** Counts what has been put in. */
  settle(): this {
    const { kinds, counts, places } = this.#look
    const all = this.#places === places ? counts : countsOf(this.#places)
    this.#added = this.#rows.filter((_row, index) => kinds[this.#kinds[index] as number]?.fits)
    this.length = this.#fitting(all) + this.#added.length
    const found = new Set([...all.keys(), ...new Set(this.#kinds)])
    found.delete(gone)
    this.rules = [...found].flatMap((kind) => kinds[kind]?.rules ?? [])
    return this
  }

  /** @throws {NoRoom} if they take more than one answer may. */
  slice(start: number, end: number): Row[] {
    const rows: Row[] = []
    const fixtures = this.length - this.#added.length
    let before = start < fixtures ? 0 : fixtures
    for (let index = 0; before < Math.min(end, fixtures); index += 1) {
      if (!this.#fits(index)) continue
      if (before >= start) rows.push(this.#at(index))
      before += 1
    }
    const [from, to] = [Math.max(0, start - fixtures), Math.max(0, end - fixtures)]
    const all = to === 0 ? rows : [...rows, ...this.#added.slice(from, to)]
    if ((this.#overlay?.bytes ?? 0) > mostBytes) refuseLarge(all)
    return all
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let index = 0; index < this.#places.length; index += 1) {
      if (this.#fits(index)) yield this.#at(index)
    }
    yield* this.#added
  }

  #fitting(counts: Counts): number {
    let sum = 0
    for (const [kind, count] of counts) if (this.#look.kinds[kind]?.fits === true) sum += count
    return sum
  }

  #fits(index: number): boolean {
    return this.#look.kinds[this.#places[index] as number]?.fits === true
  }

  #at(index: number): Row {
    return this.#changed.get(index) ?? this.#look.base.at(index)
  }
}

function refuseLarge(rows: readonly Row[]): void {
  let bytes = 0
  for (const row of rows) bytes += sizeOfRow(row)
  if (bytes > mostBytes) throw new NoRoom(tooLarge)
}

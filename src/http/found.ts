import type { Row } from '../sandbox/fixture.ts'
import type { Overlay } from '../sandbox/overlay.ts'
import type { Listed } from '../service.ts'
import { type Counts, countsOf, gone, type Look } from './look.ts'

/** The records of a sandbox that fit a question, oldest first. One is made only when it is wanted. */
export class Found implements Listed<Row> {
  readonly length: number
  /** The rules by which the records fit or do not. */
  readonly rules: readonly string[]
  readonly #look: Look
  /** The kinds of the fixture's records, with what has become of them. */
  readonly #places: Uint8Array
  readonly #changed = new Map<number, Row>()
  readonly #added: Row[] = []

  /** `kinds` are those of the records that are not the fixture's. */
  constructor(look: Look, overlay: Overlay | undefined, kinds: ReadonlyMap<Row, number>) {
    this.#look = look
    let places: Uint8Array | undefined
    const addedKinds = new Set<number>()
    for (const [key, row] of overlay?.rows ?? []) {
      const kind = row === null ? gone : (kinds.get(row) as number)
      const place = overlay?.placeOf(key)
      if (place !== undefined) {
        places ??= look.places.slice()
        places[place] = kind
        if (row !== null) this.#changed.set(place, row)
      } else if (row !== null) {
        addedKinds.add(kind)
        if (look.kinds[kind]?.fits === true) this.#added.push(row)
      }
    }
    this.#places = places ?? look.places
    const counts = places === undefined ? look.counts : countsOf(places)
    this.length = this.#fitting(counts) + this.#added.length
    const all = new Set([...counts.keys(), ...addedKinds])
    this.rules = [...all].flatMap((kind) => look.kinds[kind]?.rules ?? [])
  }

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
    return to === 0 ? rows : [...rows, ...this.#added.slice(from, to)]
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

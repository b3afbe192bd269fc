import type { BaseCollection, Row } from '../sandbox/fixture.ts'
import type { Recorder } from '../trail/recorder.ts'
import type { Trail } from '../trail/trail.ts'
import type { Pace } from '../turns.ts'

/** What a record is to a question: whether it fits, and the rules by which that is so. */
export interface Kind {
  readonly fits: boolean
  readonly rules: readonly string[]
}

/** A question that can be asked of each record. To ask it names rules in the trail of `does`. */
export interface Question {
  readonly does: Recorder
  /** Where the trail begins. */
  readonly start: Trail
  readonly fits: (row: Row) => boolean
}

/** How many records of each kind there are, the kinds in the order of their first records. */
export type Counts = ReadonlyMap<number, number>

/** The kind of a record that is not there. */
export const gone = 0

/** How many records are looked at before the time is. */
const together = 16

/**
 * What came of asking the records of a fixture one question, each once: a fixture never changes, so
 * that whoever asks the same of it again need not look any more.
 */
export class Look {
  readonly base: BaseCollection
  readonly kinds: Kind[] = [{ fits: false, rules: [] }]
  #places: Uint8Array | undefined
  #next = 0
  #counts: Counts | undefined
  /** The numbers of the kinds by their trails: of what does not fit, and of what does. */
  readonly #numbers = [new Map<Trail, number>(), new Map<Trail, number>()] as const

  constructor(base: BaseCollection) {
    this.base = base
  }

  /** What it takes, about: a byte a record. */
  get bytes(): number {
    return this.base.size
  }

  /** How many records have not been looked at. */
  get left(): number {
    return this.base.size - this.#next
  }

  /** The number of the kind of each record of the fixture. */
  get places(): Uint8Array {
    this.#places ??= new Uint8Array(this.base.size)
    return this.#places
  }

  get counts(): Counts {
    this.#counts ??= countsOf(this.places)
    return this.#counts
  }

  /** Looks at more records of the fixture. @returns whether none is left. */
  goOn(question: Question, pace: Pace): boolean {
    const { base, places } = this
    while (this.#next < base.size) {
      places[this.#next] = this.kindOf(base.at(this.#next), question)
      this.#next += 1
      if (this.#next % together === 0 && pace.isOver()) break
    }
    return this.left === 0
  }

  /** The number of the kind of a record, in the fixture or not. */
  kindOf(row: Row, { does, start, fits }: Question): number {
    does.trail = start
    const fit = fits(row)
    const { trail } = does
    const numbers = this.#numbers[fit ? 1 : 0]
    const known = numbers.get(trail)
    if (known !== undefined) return known
    const number = this.kinds.push({ fits: fit, rules: trail.rules }) - 1
    if (number > 255)
      throw new Error('a question sorts records into more kinds than can be counted')
    numbers.set(trail, number)
    return number
  }
}

/** How many records of each kind there are. */
export function countsOf(places: Uint8Array): Counts {
  const counts = new Uint32Array(256)
  const order: number[] = []
  for (let index = 0; index < places.length; index += 1) {
    const kind = places[index] as number
    if (counts[kind] === 0) order.push(kind)
    counts[kind] = (counts[kind] as number) + 1
  }
  return new Map(order.map((kind) => [kind, counts[kind] as number]))
}

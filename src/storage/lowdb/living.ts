import { type KeptRow, type Operation, subjectOf, weightOf } from './operation.ts'

/** Below so many worthless entries nothing is worth the trouble. */
const tolerated = 512

/** Knows of everything in the log in which file it stands last: what stands in another is worthless. */
export class Living {
  /** By life and record. */
  readonly #rows = new Map<number, Map<string, number>>()
  readonly #worlds = new Map<string, number>()
  readonly #weights = new Map<number, number>()
  #living = 0
  #all = 0

  /** Notes operations that were written to the end of a file. */
  add(file: number, operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.#weigh(file, weightOf(operation))
      if ('rows' in operation) this.#addRows(file, operation.life, operation.rows)
      else
        this.#put(
          this.#worlds,
          'forgotten' in operation ? operation.forgotten : operation.sandbox,
          file,
        )
    }
  }

  /** Notes that the records of a life count no longer. */
  drop(life: number): void {
    this.#living -= this.#rows.get(life)?.size ?? 0
    this.#rows.delete(life)
  }

  /** Drops all lives but these. */
  keep(lives: ReadonlySet<number>): void {
    for (const life of this.#rows.keys()) if (!lives.has(life)) this.drop(life)
  }

  /** How many entries a file has. */
  weightOf(file: number): number {
    return this.#weights.get(file) ?? 0
  }

  /** Whether more than half of the log is worthless. */
  isMostlyDead(): boolean {
    return this.#all > 2 * this.#living + tolerated
  }

  /** What of the oldest file still counts. */
  ofOldest(file: number, operations: readonly Operation[]): Operation[] {
    const seen = new Set<string>()
    const counting: Operation[] = []
    for (const operation of operations.toReversed()) {
      if ('rows' in operation) {
        const { life } = operation
        const rows = operation.rows.filter((row) => {
          const name = `${life} ${subjectOf(row)}`
          return (
            this.#rows.get(life)?.get(subjectOf(row)) === file && !seen.has(name) && seen.add(name)
          )
        })
        if (rows.length > 0) counting.push({ life, rows })
      } else if ('sandbox' in operation && !seen.has(operation.sandbox)) {
        // That one is forgotten need not be said any more: there is no older file.
        seen.add(operation.sandbox)
        if (this.#worlds.get(operation.sandbox) === file) counting.push(operation)
      } else if ('forgotten' in operation) seen.add(operation.forgotten)
    }
    return counting.reverse()
  }

  /** Notes that a file is gone. */
  remove(file: number): void {
    this.#all -= this.weightOf(file)
    this.#weights.delete(file)
    for (const [sandbox, at] of this.#worlds) {
      if (at !== file) continue
      this.#worlds.delete(sandbox)
      this.#living -= 1
    }
  }

  #addRows(file: number, life: number, rows: readonly KeptRow[]): void {
    let known = this.#rows.get(life)
    if (known === undefined) {
      known = new Map()
      this.#rows.set(life, known)
    }
    for (const row of rows) this.#put(known, subjectOf(row), file)
  }

  #put(where: Map<string, number>, subject: string, file: number): void {
    if (!where.has(subject)) this.#living += 1
    where.set(subject, file)
  }

  #weigh(file: number, weight: number): void {
    this.#weights.set(file, this.weightOf(file) + weight)
    this.#all += weight
  }
}

import { type KeptRow, type KeptWorld, type Operation, subjectOf, weightOf } from './operation.ts'

/** Below so many worthless entries nothing is worth the trouble. */
const tolerated = 512

/** Knows of everything in the log in which file it stands last: what stands in another is worthless. */
export class Live {
  /** By life and record. */
  readonly #rows = new Map<number, Map<string, number>>()
  /** By sandbox. */
  readonly #worlds = new Map<string, { readonly file: number; readonly world: KeptWorld }>()
  /** The names of sandboxes by their lives. */
  readonly #sandboxes = new Map<number, string>()
  readonly #weights = new Map<number, number>()
  #living = 0
  #all = 0

  /** Notes operations that were written to the end of a file. */
  add(file: number, operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.#weigh(file, weightOf(operation))
      if ('rows' in operation) this.#addRows(file, operation.life, operation.rows)
      else if ('sandbox' in operation) this.#addWorld(file, operation)
      else if (this.#worlds.delete(operation.forgotten)) this.#living -= 1
    }
  }

  /**
   * The worlds to which these operations belong and of which a file says nothing yet. It has to, so
   * that its records are not lost with another file in which their world is said.
   */
  unsaidIn(file: number, operations: readonly Operation[]): KeptWorld[] {
    const said = new Set(operations.map((each) => ('sandbox' in each ? each.sandbox : undefined)))
    const unsaid = new Set<KeptWorld>()
    for (const operation of operations) {
      if (!('rows' in operation)) continue
      const sandbox = this.#sandboxes.get(operation.life)
      if (sandbox === undefined || said.has(sandbox)) continue
      const known = this.#worlds.get(sandbox)
      if (known !== undefined && known.file !== file) unsaid.add(known.world)
    }
    return [...unsaid]
  }

  /** Notes that the records of a life count no longer. */
  drop(life: number): void {
    this.#living -= this.#rows.get(life)?.size ?? 0
    this.#rows.delete(life)
    this.#sandboxes.delete(life)
  }

  /** Drops all lives but these. */
  keep(lives: ReadonlySet<number>): void {
    for (const life of [...this.#rows.keys(), ...this.#sandboxes.keys()]) {
      if (!lives.has(life)) this.drop(life)
    }
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
        seen.add(operation.sandbox)
        if (this.#worlds.get(operation.sandbox)?.file === file) counting.push(operation)
      }
      // That one is forgotten need not be said any more: there is no older file.
    }
    return counting.reverse()
  }

  /** Notes that a file is gone. */
  remove(file: number): void {
    this.#all -= this.weightOf(file)
    this.#weights.delete(file)
  }

  #addWorld(file: number, world: KeptWorld): void {
    if (!this.#worlds.has(world.sandbox)) this.#living += 1
    this.#worlds.set(world.sandbox, { file, world })
    this.#sandboxes.set(world.life, world.sandbox)
    if (world.before !== undefined) this.#sandboxes.set(world.before.life, world.sandbox)
  }

  #addRows(file: number, life: number, rows: readonly KeptRow[]): void {
    let known = this.#rows.get(life)
    if (known === undefined) {
      known = new Map()
      this.#rows.set(life, known)
    }
    const { size } = known
    for (const row of rows) known.set(subjectOf(row), file)
    this.#living += known.size - size
  }

  #weigh(file: number, weight: number): void {
    this.#weights.set(file, this.weightOf(file) + weight)
    this.#all += weight
  }
}

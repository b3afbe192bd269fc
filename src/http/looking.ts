import type { Key, Row } from '../sandbox/fixture.ts'
import type { Overlay } from '../sandbox/overlay.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Pace } from '../turns.ts'
import { Found } from './found.ts'
import { gone, type Look, type Question } from './look.ts'
import type { Runtime } from './runtime.ts'

/** How many records of a fixture are looked at in the step that works out an answer. */
export const mostAtOnce = 2000

/**
 * Thrown out of the step that works out an answer where more records have to be looked at than one
 * step may take: once `work` is done, in turns with others, the step is done again.
 */
export class Unfinished extends Error {
  readonly work: (pace: Pace) => boolean

  constructor(work: (pace: Pace) => boolean) {
    super('the records have not all been looked at')
    this.work = work
  }
}

/** A walk through what has changed in a collection, which may go on changing meanwhile. */
interface Walk {
  readonly overlay: Overlay | undefined
  readonly found: Found
  /** None that was there is ever taken out, and what is new comes last. */
  readonly rows: Iterator<readonly [Key, Row | null]>
  seen: number
  /** How many of those have been seen that were stored again, and since when they are counted. */
  again: number
  readonly since: number
}

/** What one request has found out by one question, however often its answer is worked out. */
export class Looking {
  readonly look: Look
  /** The behaviours by which it was. */
  readonly runtime: Runtime
  #walk: Walk | undefined

  constructor(look: Look, runtime: Runtime) {
    this.look = look
    this.runtime = runtime
  }

  /**
   * The records of a collection that fit.
   * @throws {Unfinished} if there is too much left to be looked at.
   */
  found(question: Question, sandbox: Sandbox, collection: string, pace: Pace): Found {
    const { look } = this
    const work = (until: Pace) =>
      look.goOn(question, until) && this.#goOn(sandbox.parts(collection).overlay, question, until)
    if (look.left > mostAtOnce || !work(pace) || this.#walk === undefined) {
      throw new Unfinished(work)
    }
    return this.#walk.found.settle()
  }

  /** Looks at more of what has changed. @returns whether all of it was seen as it is now. */
  #goOn(overlay: Overlay | undefined, question: Question, pace: Pace): boolean {
    const walk = this.#walkThrough(overlay)
    if (overlay === undefined) return true
    const { rows, again } = overlay
    const put = (key: Key, row: Row | null) =>
      walk.found.put(key, row, row === null ? gone : this.look.kindOf(row, question))
    while (walk.seen < rows.size) {
      put(...(walk.rows.next().value as [Key, Row | null]))
      walk.seen += 1
      if (pace.isOver()) return false
    }
    while (walk.again < again.keys.length) {
      const key = again.keys[walk.again] as Key
      put(key, rows.get(key) ?? null)
      walk.again += 1
      if (pace.isOver()) return false
    }
    return true
  }

  #walkThrough(overlay: Overlay | undefined): Walk {
    const known = this.#walk
    const since = overlay?.again.since ?? 0
    if (known !== undefined && known.overlay === overlay && known.since === since) return known
    const found = new Found(this.look, overlay)
    const rows = (overlay?.rows ?? new Map<Key, Row | null>()).entries()
    const again = overlay?.again.keys.length ?? 0
    this.#walk = { overlay, found, rows, seen: 0, again, since }
    return this.#walk
  }
}

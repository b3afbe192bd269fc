import type { Row } from '../sandbox/fixture.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Pace } from '../turns.ts'
import { Found } from './found.ts'
import type { Look, Question } from './look.ts'
import type { Runtime } from './runtime.ts'

/** How many records of a fixture are looked at in the step that works out an answer. */
const mostAtOnce = 2000

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

/** What one request has found out by one question, however often its answer is worked out. */
export class Looking {
  readonly look: Look
  /** The behaviours by which it was. */
  readonly runtime: Runtime
  /** The kinds of the records that are not the fixture's. One that is changed is another record. */
  readonly #kinds = new Map<Row, number>()

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
    const rows = () => sandbox.parts(collection).overlay?.rows.values() ?? []
    const work = (until: Pace) => look.goOn(question, until) && this.#goOn(rows(), question, until)
    if (look.left > mostAtOnce || !work(pace)) throw new Unfinished(work)
    return new Found(look, sandbox.parts(collection).overlay, this.#kinds)
  }

  #goOn(rows: Iterable<Row | null>, question: Question, pace: Pace): boolean {
    for (const row of rows) {
      if (row === null || this.#kinds.has(row)) continue
      this.#kinds.set(row, this.look.kindOf(row, question))
      if (pace.isOver()) return false
    }
    return true
  }
}

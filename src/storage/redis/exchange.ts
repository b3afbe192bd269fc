import { randomUUID } from 'node:crypto'
import { defaultSandbox } from '../../sandbox/name.ts'
import { NotStored, Outcome, PerhapsStored } from '../../sandbox/storage.ts'
import type { WholeChange } from './attempt.ts'
import { type Connection, Unanswered } from './connection.ts'
import type { Copy, Unsettled } from './copy.ts'
import { keysOf } from './keys.ts'
import type { Lifetimes } from './lifetimes.ts'
import { lookScript } from './look-script.ts'
import type { Names } from './names.ts'
import { patienceFor } from './within.ts'
import { type Field, stateOf } from './world-form.ts'
import { writeScript } from './write-script.ts'

/**
 * What part of the time after which the client is told that a write was not kept redis has to begin
 * with it.
 */
const timely = 0.8

/** How many fields of a world come at once, without more time being granted for them. */
const few = 1000
/** How long a field is thought to be when there are more, in characters. */
const fieldLength = 1000

/** What copies and redis tell each other. */
export class Exchange {
  readonly #connection: Connection
  readonly #lives: Lifetimes
  readonly #names: Names

  constructor(connection: Connection, lives: Lifetimes, names: Names) {
    this.#connection = connection
    this.#lives = lives
    this.#names = names
  }

  /**
   * Brings a copy up to date.
   * @throws {NotStored} if that cannot be done.
   */
  async look(copy: Copy, most = few): Promise<void> {
    const { sandbox, stamp: known } = copy
    const given = [known, known === '' ? '' : copy.place, randomUUID()]
    const expected = most > few ? most * fieldLength : 0
    const reply = await lookScript.run(
      this.#connection,
      keysOf(sandbox.name),
      [...given, ...this.#lives.given(sandbox), most, sandbox.standing === 'guest' ? 0 : 1],
      expected,
    )
    const [stamp, place, left, noted, now, requests, changes, fields, count] = reply as LookReply
    this.#lives.learn(sandbox, left)
    copy.isNoted = sandbox.standing !== 'guest'
    if ((noted === 1 || known === '') && copy.isNoted && sandbox.name !== defaultSandbox)
      await this.#names.add(sandbox.name)
    if (count > most) return this.look(copy, 2 * count)
    if (!copy.follow({ stamp, place, now, requests, changes, fields })) await this.look(copy)
    if (copy.unsettled !== undefined) await this.#settle(copy, copy.unsettled)
  }

  /**
   * Writes to redis and then to the copy, if the copy is what redis has.
   * @throws {NotStored} if nothing was kept; `PerhapsStored` if that will be known by the next look.
   */
  async write(copy: Copy, change: WholeChange): Promise<boolean> {
    const { stamp: before, unsettled } = copy
    if (before === '' || !copy.isNoted || unsettled !== undefined) return false
    const stamp = randomUUID()
    try {
      return await this.#put(copy, stamp, change)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      const outcome = new Outcome()
      copy.unsettled = { stamp, before, outcome }
      throw new PerhapsStored(error.message, outcome)
    }
  }

  /**
   * Finds out what has become of a write, now that the copy is what redis has. If it may still come,
   * an empty change takes its place: it would be one of a version that is no more.
   */
  async #settle(copy: Copy, { before, outcome }: Unsettled): Promise<void> {
    if (outcome.isKept === undefined && copy.stamp === before) {
      const state = copy.isPristine ? stateOf(copy.sandbox) : ''
      const nothing = { mode: 'add', state, fields: [], apply: () => {} } as const
      if (!(await this.#put(copy, randomUUID(), nothing))) return this.look(copy)
    }
    outcome.settle(false)
    if (copy.unsettled?.outcome === outcome) copy.unsettled = undefined
  }

  async #put(copy: Copy, stamp: string, change: WholeChange): Promise<boolean> {
    const { mode, state, fields, apply } = change
    const { sandbox, stamp: before } = copy
    const by = Math.floor(copy.now() + timely * patienceFor(lengthOf(fields)))
    const given = [before, stamp, by, mode, state, this.#lives.left(sandbox)]
    const [outcome, place] = await writeScript.run(
      this.#connection,
      keysOf(sandbox.name),
      given.concat(fields.flat()),
    )
    if (outcome === 'late') throw new NotStored('redis was too slow')
    if (outcome === 'kept') copy.wrote(before, stamp, place as number, apply)
    return outcome === 'kept'
  }
}

const lengthOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, [field, value]) => sum + field.length + value.length, 0)

/** As `lookScript` replies. */
type LookReply = readonly [
  stamp: string,
  place: number,
  left: number,
  noted: number,
  now: number,
  requests: number,
  changes: readonly string[] | null,
  fields: readonly string[] | null,
  count: number,
]

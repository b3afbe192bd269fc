import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Keys } from './keys.ts'

/** A program that redis carries out in one step: its keys are world, log, journal and coverage. */
export class Script {
  readonly #text: string
  #name: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Carries the script out; its text is sent only to a redis that has not seen it yet. `expected` is
   * how long the reply may be, in characters, where that is much.
   * @throws {NotStored} if redis is away, or refuses.
   */
  async run(
    connection: Connection,
    { world, log, journal, coverage }: Keys,
    given: readonly (string | number)[],
    expected = 0,
  ): Promise<readonly unknown[]> {
    this.#name ??= createHash('sha1').update(this.#text).digest('hex')
    const rest = ['4', world, log, journal, coverage].concat(given.map(String))
    const reply = await connection
      .send(world, ['EVALSHA', this.#name].concat(rest), expected)
      .catch((error: Error) => {
        if (!error.message.includes('NOSCRIPT')) throw error
        return connection.send(world, ['EVAL', this.#text].concat(rest), expected)
      })
    return reply as readonly unknown[]
  }
}

import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Keys } from './keys.ts'

/** A program that redis carries out in one step: its keys are world, log, journal and coverage. */
export class Script {
  readonly #text: string
  readonly #name: string

  constructor(text: string) {
    this.#text = text
    this.#name = createHash('sha1').update(text).digest('hex')
  }

  /**
   * Carries the script out; its text is sent only to a redis that has not seen it yet.
   * @throws {NotStored} if redis is away, or refuses.
   */
  async run(
    connection: Connection,
    { world, log, journal, coverage }: Keys,
    given: readonly (string | number)[],
  ): Promise<readonly unknown[]> {
    const rest = ['4', world, log, journal, coverage, ...given.map(String)]
    const reply = await connection
      .send(world, 'EVALSHA', this.#name, ...rest)
      .catch((error: Error) => {
        if (!error.message.includes('NOSCRIPT')) throw error
        return connection.send(world, 'EVAL', this.#text, ...rest)
      })
    return reply as readonly unknown[]
  }
}

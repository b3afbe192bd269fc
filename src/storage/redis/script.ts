import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'

/** A program that redis carries out in one step. All its keys are of one sandbox. */
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
    keys: readonly [string, ...string[]],
    given: readonly (string | number)[],
  ): Promise<readonly unknown[]> {
    const rest = [String(keys.length), ...keys, ...given.map(String)]
    const reply = await connection
      .send(keys[0], 'EVALSHA', this.#name, ...rest)
      .catch((error: Error) => {
        if (!error.message.includes('NOSCRIPT')) throw error
        return connection.send(keys[0], 'EVAL', this.#text, ...rest)
      })
    return reply as readonly unknown[]
  }
}

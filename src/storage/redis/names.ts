import type { Connection } from './connection.ts'
import { keyOfNames, keysOf } from './keys.ts'
import type { Lifetimes } from './lifetimes.ts'

/** The names of all sandboxes that any server has made. */
export class Names {
  readonly #connection: Connection
  readonly #lives: Lifetimes

  constructor(connection: Connection, lives: Lifetimes) {
    this.#connection = connection
    this.#lives = lives
  }

  /** Notes that a sandbox is there. */
  async add(name: string): Promise<void> {
    await this.#send('ZADD', String(Date.now()), name)
    await this.#send('ZREMRANGEBYSCORE', '-inf', String(this.#lives.beforeAll))
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.#send('ZREM', ...names)
  }

  /** Those that live, of all or of some. */
  async list(among?: readonly string[]): Promise<string[]> {
    const names = among ?? ((await this.#send('ZRANGE', '0', '-1')) as string[])
    const living = await Promise.all(names.map((name) => this.#isThere(name)))
    return names.filter((_name, at) => living[at])
  }

  /** Whether there is one that does not only have guests. */
  async #isThere(name: string): Promise<boolean> {
    const { world } = keysOf(name)
    const fields = await this.#connection.send(world, ['HMGET', world, 'stamp', 'guests'])
    const [stamp, guests] = fields as (string | null)[]
    return stamp !== null && guests === null
  }

  #send(command: string, ...given: string[]): Promise<unknown> {
    return this.#connection.send(keyOfNames, [command, keyOfNames, ...given])
  }
}

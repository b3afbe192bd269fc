import type { Change, Sandbox } from '../../sandbox/sandbox.ts'
import type { Trouble } from '../../sandbox/storage.ts'
import { NotStored, type Storage, type Worlds } from '../../sandbox/storage.ts'
import { tryOut, type WholeChange } from './attempt.ts'
import type { Connection } from './connection.ts'
import { Copy, type Fixtures } from './copy.ts'
import { Exchange } from './exchange.ts'
import { keysOf } from './keys.ts'
import { Lifetimes } from './lifetimes.ts'
import { Names } from './names.ts'
import { Servers } from './servers.ts'
import { fieldsOf, lastIdField, stateOf } from './world-form.ts'

/**
 * Keeps what has changed in sandboxes in a redis server that several servers share. Every sandbox
 * of a server is a copy that is brought up to date before each request; a write is kept only if
 * the copy on which it was worked out is still what redis has.
 */
export class RedisStorage implements Storage {
  readonly shares = true
  readonly #connection: Connection
  readonly #names: Names
  readonly #exchange: Exchange
  readonly #copies = new WeakMap<Sandbox, Copy>()
  #fixtures: Fixtures | undefined

  /** `ttl` is for how many milliseconds an unused sandbox lives; infinite for ever. */
  constructor(connection: Connection, ttl: number) {
    this.#connection = connection
    const lives = new Lifetimes(ttl)
    this.#names = new Names(connection, lives)
    this.#exchange = new Exchange(connection, lives, this.#names)
  }

  get trouble(): Trouble | undefined {
    return this.#connection.trouble
  }

  async open({ default: { fixture }, fixtureNamed }: Worlds): Promise<void> {
    this.#fixtures = { first: fixture, named: orNotStored(fixtureNamed) }
    await this.#connection.open(new Servers(fixture))
  }

  refresh(sandbox: Sandbox): Promise<void> | undefined {
    const copy = this.#copyOf(sandbox)
    if (copy.line.isCurrent) return undefined
    // A look that has begun may be too old for whoever asks only now.
    copy.gathering ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      copy.gathering = undefined
      return this.#exchange.look(copy)
    })
    return copy.gathering
  }

  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined {
    if (changes.length === 0) return undefined
    const copy = this.#copyOf(sandbox)
    if (!copy.line.isFree) return copy.line.wait().then(() => false)
    const lastIds = new Map<string, number>()
    for (const { collection, row } of changes) {
      const id = typeof row?.['id'] === 'number' ? row['id'] : 0
      const known = lastIds.get(collection) ?? sandbox.nextId(collection) - 1
      lastIds.set(collection, Math.max(known, id))
    }
    return this.#write(copy, {
      mode: 'add',
      state: copy.isPristine ? stateOf(sandbox) : '',
      fields: [...fieldsOf(changes), ...[...lastIds].map((each) => lastIdField(...each))],
      apply: () => sandbox.commit(changes),
    })
  }

  async change<Result>(sandbox: Sandbox, work: (sandbox: Sandbox) => Result): Promise<Result> {
    const copy = this.#copyOf(sandbox)
    for (;;) {
      while (!copy.line.isFree) await copy.line.wait()
      const { result, change } = tryOut(sandbox, work)
      if (change === undefined || (await this.#write(copy, change))) return result
    }
  }

  async forget(names: readonly string[]): Promise<void> {
    await this.#names.remove(names)
    await Promise.all(
      names.map((name) => {
        const keys = keysOf(name)
        return this.#connection.send(keys.world, ['DEL', ...Object.values(keys)])
      }),
    )
  }

  names(among?: readonly string[]): Promise<readonly string[]> {
    return this.#names.list(among)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  /** @returns whether it was kept; if not, the copy is up to date now. */
  async #write(copy: Copy, change: WholeChange): Promise<boolean> {
    const { line } = copy
    line.take()
    try {
      const isKept = await this.#exchange.write(copy, change)
      if (!isKept) await this.#exchange.look(copy)
      if (isKept) line.leave(true)
      else line.retry()
      return isKept
    } catch (error) {
      line.leave(false)
      throw error
    }
  }

  #copyOf(sandbox: Sandbox): Copy {
    const known = this.#copies.get(sandbox)
    if (known !== undefined) return known
    if (this.#fixtures === undefined) throw new Error('the storage is not open yet')
    const copy = new Copy(sandbox, this.#fixtures)
    this.#copies.set(sandbox, copy)
    return copy
  }
}

/** A fixture that another server has and this one has not is no reason to break. */
const orNotStored =
  (fixtureNamed: Worlds['fixtureNamed']): Worlds['fixtureNamed'] =>
  (name) => {
    try {
      return fixtureNamed(name)
    } catch (error) {
      throw new NotStored(`the fixture of a sandbox is not here: ${(error as Error).message}`)
    }
  }

import type { Change, Sandbox } from '../../sandbox/sandbox.ts'
import { NotStored, type Storage, type Worlds } from '../storage.ts'
import { logOf } from './examine.ts'
import { lock } from './lock.ts'
import { Log } from './log.ts'
import type { KeptRow, KeptWorld, Operation } from './operation.ts'
import { lastLifeIn, replay } from './replay.ts'

/** How many records are put into one operation when a sandbox is written anew. */
const together = 128

/** Keeps what has changed in sandboxes in a folder of small lowdb files. One process owns it. */
export class LowdbStorage implements Storage {
  readonly #folder: string
  readonly #say: (line: string) => void
  readonly #log: Log
  readonly #lives = new Map<Sandbox, number>()
  /** For each sandbox, what its newest write waits for. */
  readonly #latest = new Map<Sandbox, Promise<boolean>>()
  #lastLife = 0
  /** How to take back what is carried out but not yet in a file, oldest first. */
  #undo: (() => void)[] = []
  #failing = false
  #release = async () => {}

  /** `say` is told what whoever runs the server ought to know. */
  constructor(folder: string, say: (line: string) => void) {
    this.#folder = folder
    this.#say = say
    this.#log = new Log(logOf(folder), (error) => this.#takeBack(error))
  }

  async open(worlds: Worlds): Promise<void> {
    this.#release = await lock(this.#folder, this.#say, (error) => this.#lost(error))
    try {
      const operations = await this.#log.open()
      this.#lastLife = lastLifeIn(operations)
      const replayed = replay(operations)
      for (const { name, life, snapshot } of replayed) {
        const sandbox = worlds.pick(name)
        sandbox.restore(snapshot, worlds.fixtureNamed(snapshot.fixture))
        this.#lives.set(sandbox, life)
      }
      this.#log.keep(new Set(replayed.map(({ life }) => life)))
    } catch (error) {
      await this.#release()
      throw error
    }
  }

  refresh(): undefined {
    return undefined
  }

  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined {
    if (changes.length === 0) return this.#latest.get(sandbox)
    const before = changes.map(({ collection, key }) => {
      return { collection, key, row: sandbox.get(collection, key) ?? null }
    })
    const isNew = !this.#lives.has(sandbox)
    const life = this.#lives.get(sandbox) ?? this.#beginLife(sandbox)
    sandbox.commit(changes)
    const rows = changes.map(({ collection, key, row }) => [collection, key, row] as const)
    const removes = changes.some(({ row }) => row === null)
    const world = isNew || removes ? [worldOf(sandbox, life)] : []
    return this.#keep(sandbox, [...world, { life, rows }], () => {
      sandbox.commit(before.toReversed())
      if (isNew) this.#lives.delete(sandbox)
    })
  }

  async change<Result>(sandbox: Sandbox, work: (sandbox: Sandbox) => Result): Promise<Result> {
    const { revision } = sandbox
    const { fixture } = sandbox
    const before = sandbox.snapshot()
    const oldLife = this.#lives.get(sandbox)
    const result = work(sandbox)
    const replaced = sandbox.revision !== revision
    const life = replaced || oldLife === undefined ? this.#beginLife(sandbox) : oldLife
    const rows = replaced ? rowsOf(sandbox, life) : []
    await this.#keep(sandbox, [...rows, worldOf(sandbox, life)], () => {
      sandbox.restore(before, fixture)
      if (oldLife === undefined) this.#lives.delete(sandbox)
      else this.#lives.set(sandbox, oldLife)
    })
    if (replaced && oldLife !== undefined) this.#log.drop(oldLife)
    return result
  }

  async forget(names: readonly string[]): Promise<void> {
    const gone = [...this.#lives].filter(([{ name }]) => names.includes(name))
    if (gone.length === 0) return
    for (const [sandbox] of gone) this.#lives.delete(sandbox)
    const undo = () => {
      for (const [sandbox, life] of gone) this.#lives.set(sandbox, life)
    }
    await this.#append(
      gone.map(([{ name }]) => ({ forgotten: name })),
      undo,
    )
    for (const [, life] of gone) this.#log.drop(life)
  }

  async names(): Promise<readonly string[]> {
    return []
  }

  async close(): Promise<void> {
    await this.#log.settle()
    await this.#release().catch(() => {})
  }

  #beginLife(sandbox: Sandbox): number {
    this.#lastLife += 1
    this.#lives.set(sandbox, this.#lastLife)
    return this.#lastLife
  }

  #keep(sandbox: Sandbox, operations: readonly Operation[], undo: () => void): Promise<boolean> {
    const kept: Promise<boolean> = this.#append(operations, undo).then(
      () => {
        if (this.#latest.get(sandbox) === kept) this.#latest.delete(sandbox)
        return true
      },
      (error) => {
        if (this.#latest.get(sandbox) === kept) this.#latest.delete(sandbox)
        throw error
      },
    )
    this.#latest.set(sandbox, kept)
    return kept
  }

  async #append(operations: readonly Operation[], undo: () => void): Promise<void> {
    this.#undo.push(undo)
    try {
      await this.#log.append(operations)
    } catch (error) {
      throw new NotStored((error as Error).message)
    }
    this.#undo.splice(this.#undo.indexOf(undo), 1)
    if (this.#failing) this.#say(`writes to ${this.#folder} are kept again`)
    this.#failing = false
  }

  #takeBack(error: Error): void {
    for (const undo of this.#undo.reverse()) undo()
    this.#undo = []
    if (this.#failing) return
    this.#failing = true
    this.#say(`cannot write to ${this.#folder}: ${error.message}. Writes are refused until it can.`)
  }

  #lost(error: Error): void {
    this.#say(`the lock of ${this.#folder} is lost: ${error.message}. Stop this server.`)
  }
}

function worldOf(sandbox: Sandbox, life: number): KeptWorld {
  const { collections, ...world } = sandbox.snapshot()
  const lastIds = Object.fromEntries(
    Object.entries(collections).map(([name, { lastId }]) => [name, lastId]),
  )
  return { sandbox: sandbox.name, life, ...world, lastIds }
}

function rowsOf(sandbox: Sandbox, life: number): Operation[] {
  const rows = Object.entries(sandbox.snapshot().collections).flatMap(([collection, state]) =>
    state.rows.map(([key, row]): KeptRow => [collection, key, row]),
  )
  const operations: Operation[] = []
  for (let first = 0; first < rows.length; first += together) {
    operations.push({ life, rows: rows.slice(first, first + together) })
  }
  return operations
}

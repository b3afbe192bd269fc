import type { Change, Sandbox } from '../../sandbox/sandbox.ts'
import type { Differences } from '../../sandbox/snapshot.ts'
import type { Trouble } from '../../sandbox/storage.ts'
import { NotStored, type Storage, type Worlds } from '../../sandbox/storage.ts'
import { goesOn } from '../trouble.ts'
import { logOf } from './examine.ts'
import { fixtureOf } from './fixture-of.ts'
import { keptWorld, type Lives, livesIn, rowsOf } from './kept.ts'
import { lock, type Owned } from './lock.ts'
import { Log } from './log.ts'
import type { Operation } from './operation.ts'
import { privateFolder } from './private-file.ts'
import { Refusing } from './refusing.ts'
import { lastLifeIn, replay } from './replay.ts'

/** Keeps what has changed in sandboxes in a folder of small lowdb files. One process owns it. */
export class LowdbStorage implements Storage {
  readonly #folder: string
  readonly #say: (line: string) => void
  readonly #log: Log
  readonly #lives = new Map<Sandbox, Lives>()
  /** For each sandbox, what its newest write waits for. */
  readonly #latest = new Map<Sandbox, Promise<boolean>>()
  /** What forgetting a sandbox waits for, by its name, until that is in a file. */
  readonly #going = new Map<string, Promise<void>>()
  #lastLife = 0
  /** How to take back what is carried out but not yet in a file, oldest first. */
  #undo: (() => void)[] = []
  readonly #refusing: Refusing
  #owned: Owned | undefined

  /** `say` is told what whoever runs the server ought to know. */
  constructor(folder: string, say: (line: string) => void) {
    this.#folder = folder
    this.#say = say
    this.#refusing = new Refusing(folder, say, () => this.#append([], () => {}))
    this.#log = new Log(
      logOf(folder),
      (error) => this.#takeBack(error),
      async () => this.#owned?.confirm(),
    )
  }

  async open(worlds: Worlds): Promise<void> {
    this.#owned = await lock(this.#folder, this.#say)
    try {
      const log = logOf(this.#folder)
      await privateFolder(log).catch(({ message }: Error) => {
        this.#say(`others may be able to look into ${log}: ${message}`)
      })
      const operations = await this.#log.open()
      this.#lastLife = lastLifeIn(operations)
      const replayed = replay(operations)
      const first = worlds.default.fixture.name
      for (const { name, lives, snapshot } of replayed) {
        const sandbox = worlds.pick(name)
        sandbox.restore(snapshot, fixtureOf(name, snapshot.fixture, worlds))
        this.#lives.set(sandbox, lives)
      }
      const { fixture } = worlds.default
      if (fixture.name !== first) this.#say(goesOn(fixture.name, first))
      this.#log.keep(new Set(replayed.flatMap(({ lives }) => livesIn(lives))))
    } catch (error) {
      await this.#release()
      throw error
    }
  }

  get trouble(): Trouble | undefined {
    return this.#refusing.trouble
  }

  refresh(): undefined {
    return undefined
  }

  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined {
    const going = this.#going.get(sandbox.name)?.then(() => true)
    if (changes.length === 0) return this.#latest.get(sandbox) ?? going
    if (this.#isForgotten(sandbox)) {
      sandbox.commit(changes)
      return going
    }
    const before = changes.map(({ collection, key }) => {
      return { collection, key, row: sandbox.get(collection, key) ?? null }
    })
    const known = this.#lives.get(sandbox)
    const lives = known ?? { now: ++this.#lastLife, before: undefined }
    this.#lives.set(sandbox, lives)
    sandbox.commit(changes)
    const rows = changes.map(({ collection, key, row }) => [collection, key, row] as const)
    const removes = changes.some(({ row }) => row === null)
    const world = known === undefined || removes ? [keptWorld(sandbox, lives)] : []
    return this.#keep(sandbox, [...world, { life: lives.now, rows }], () => {
      sandbox.commit(before.toReversed())
      if (known === undefined) this.#lives.delete(sandbox)
    })
  }

  async change<Result>(sandbox: Sandbox, work: (sandbox: Sandbox) => Result): Promise<Result> {
    if (this.#isForgotten(sandbox)) {
      const result = work(sandbox)
      await this.#going.get(sandbox.name)
      return result
    }
    const { revision, life, fixture } = sandbox
    const was = sandbox.snapshot()
    const known = this.#lives.get(sandbox)
    const result = work(sandbox)
    const isReplaced = sandbox.revision !== revision
    const rows: Operation[] = []
    const begin = (differences: Differences): number => {
      this.#lastLife += 1
      rows.push(...rowsOf(differences, this.#lastLife))
      return this.#lastLife
    }
    const { before, ...now } = sandbox.snapshot()
    const lives = {
      before: before === was.before ? known?.before : before && begin(before),
      now: isReplaced || known === undefined ? begin(now) : known.now,
    }
    this.#lives.set(sandbox, lives)
    await this.#keep(sandbox, [...rows, keptWorld(sandbox, lives)], () => {
      sandbox.restore(was, fixture)
      sandbox.life = life
      if (known === undefined) this.#lives.delete(sandbox)
      else this.#lives.set(sandbox, known)
    })
    for (const life of livesIn(known)) {
      if (!livesIn(lives).includes(life)) this.#log.drop(life)
    }
    return result
  }

  /** Resolves once none of them is there after a restart, also where somebody else forgot it just before. */
  async forget(names: readonly string[]): Promise<void> {
    const gone = [...this.#lives].filter(([{ name }]) => names.includes(name))
    const before = names.map((name) => this.#going.get(name))
    if (gone.length > 0) {
      const going = this.#forget(gone)
      const done = () => {
        for (const [{ name }] of gone) if (this.#going.get(name) === going) this.#going.delete(name)
      }
      for (const [{ name }] of gone) this.#going.set(name, going)
      await going.finally(done)
    }
    await Promise.all(before)
  }

  async #forget(gone: readonly (readonly [Sandbox, Lives])[]): Promise<void> {
    for (const [sandbox] of gone) this.#lives.delete(sandbox)
    const undo = () => {
      for (const [sandbox, lives] of gone) this.#lives.set(sandbox, lives)
    }
    await this.#append(
      gone.map(([{ name }]) => ({ forgotten: name })),
      undo,
    )
    for (const [, lives] of gone) for (const life of livesIn(lives)) this.#log.drop(life)
  }

  async names(): Promise<readonly string[]> {
    return []
  }

  async close(): Promise<void> {
    this.#refusing.end()
    await this.#log.settle()
    await this.#release()
  }

  async #release(): Promise<void> {
    await this.#owned?.release().catch(() => {})
  }

  /**
   * Whether a sandbox was forgotten while somebody was still at work in it. What is done in it then
   * nobody sees, so it must not be kept in the place of a later one of the same name; it is answered
   * once the forgetting is in a file, or else a kill would bring the sandbox back without it.
   */
  #isForgotten(sandbox: Sandbox): boolean {
    return !this.#lives.has(sandbox) && sandbox.standing !== 'kept'
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
      throw error instanceof NotStored ? error : new NotStored((error as Error).message)
    }
    this.#undo.splice(this.#undo.indexOf(undo), 1)
    this.#refusing.succeeded()
  }

  #takeBack(error: Error): void {
    for (const undo of this.#undo.reverse()) undo()
    this.#undo = []
    this.#refusing.failed(error)
  }
}

import type { Change, Sandbox } from './sandbox.ts'

/**
 * Where sandboxes are kept. An adapter also carries out what it keeps, because only it knows when
 * that may be seen. What it returns as `undefined` is done already and need not be waited for.
 */
export interface Storage {
  /**
   * Makes the sandboxes what they were.
   * @throws {CannotStore} if they cannot be kept here; the message says what to do.
   */
  open(worlds: Worlds): Promise<void>
  /** Brings a sandbox up to date with what others did to it. */
  refresh(sandbox: Sandbox): Promise<void> | undefined
  /**
   * Keeps changes, all or none; no changes wait for those that others wait for.
   * Resolves to false if the sandbox is not as it was any more: then work it out again.
   * @throws {NotStored} if nothing was kept, `PerhapsStored` if that cannot be known.
   */
  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined
  /**
   * Carries `work` out on a sandbox and keeps all that it did.
   * @throws {NotStored} if nothing was kept; the sandbox is then as it was.
   */
  change<Result>(sandbox: Sandbox, work: (sandbox: Sandbox) => Result): Promise<Result>
  /** Keeps nothing of these sandboxes any longer. */
  forget(names: readonly string[]): Promise<void>
  /**
   * The names of all sandboxes, or of those `among` some, that others keep here too; none if nobody
   * else does.
   */
  names(among?: readonly string[]): Promise<readonly string[]>
  /**
   * Whether others use the same sandboxes at the same time. Then `names` knows all that there are,
   * and one that nobody uses goes away by itself.
   */
  readonly shares?: boolean
  /** Why nothing can be read or kept at the moment, if so. */
  readonly trouble?: Trouble | undefined
  close(): Promise<void>
}

/** Why nothing can be read, or nothing kept, at the moment. Anybody may be told. */
export interface Trouble {
  readonly status: 'storage-away' | 'storage-refuses'
  /** What is wrong, as a sentence. */
  readonly detail: string
}

/** The sandboxes of a server, as an adapter needs them. */
export interface Worlds {
  /** The sandbox of a name, made from the server's fixture if there is none. */
  pick(name: string): Sandbox
  readonly default: Sandbox
  /** The fixture of a name. */
  fixtureNamed(name: string): Sandbox['fixture']
}

/** Something was not kept; it may be if it is tried again. */
export class NotStored extends Error {}

/** It cannot be known yet whether something was kept: only the answer of the storage may be lost. */
export class PerhapsStored extends NotStored {
  /** Becomes known before anything else is read in that sandbox, if it ever does. */
  readonly outcome: Outcome

  constructor(reason: string, outcome = new Outcome(), options?: ErrorOptions) {
    super(`${reason}. It may have been kept all the same: look before you send it again.`, options)
    this.outcome = outcome
  }
}

/** What has become of something, once that is known. */
export class Outcome {
  #isKept: boolean | undefined
  /** When it became known, by `performance.now()`. */
  since = Number.POSITIVE_INFINITY

  get isKept(): boolean | undefined {
    return this.#isKept
  }

  settle(isKept: boolean): void {
    this.#isKept ??= isKept
    this.since = Math.min(this.since, performance.now())
  }
}

import type { Change, Sandbox } from '../sandbox/sandbox.ts'
import type { Storage, Trouble, Worlds } from '../sandbox/storage.ts'

/** An adapter that is loaded when it is opened: a server that needs none does not pay for it. */
export class Later implements Storage {
  readonly #load: () => Promise<Storage>
  #loaded: Storage | undefined

  constructor(load: () => Promise<Storage>) {
    this.#load = load
  }

  async open(worlds: Worlds): Promise<void> {
    this.#loaded = await this.#load()
    await this.#loaded.open(worlds)
  }

  refresh(sandbox: Sandbox): Promise<void> | undefined {
    return this.#opened.refresh(sandbox)
  }

  commit(sandbox: Sandbox, changes: readonly Change[]): Promise<boolean> | undefined {
    return this.#opened.commit(sandbox, changes)
  }

  change<Result>(sandbox: Sandbox, work: (sandbox: Sandbox) => Result): Promise<Result> {
    return this.#opened.change(sandbox, work)
  }

  forget(names: readonly string[]): Promise<void> {
    return this.#opened.forget(names)
  }

  names(): Promise<readonly string[]> {
    return this.#opened.names()
  }

  get trouble(): Trouble | undefined {
    return this.#loaded?.trouble
  }

  async close(): Promise<void> {
    await this.#loaded?.close()
  }

  get #opened(): Storage {
    if (this.#loaded === undefined) throw new Error('the storage is not open yet')
    return this.#loaded
  }
}

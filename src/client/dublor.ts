import type { Health } from '../control/health.ts'
import type { ShownFault } from '../control/list-faults.ts'
import type { ShownFixture } from '../control/list-fixtures.ts'
import type { ShownSwap } from '../control/list-mutants.ts'
import type { ShownPersona } from '../control/list-personas.ts'
import type { ShownRule } from '../control/list-rules.ts'
import type { ShownState } from '../control/list-states.ts'
import type { ShownSandbox } from '../control/shown-sandbox.ts'
import type { Fetch } from '../fetch/fetch.ts'
import type { SandboxHandle } from './sandbox-handle.ts'
import type { ServiceName } from './services.ts'

/** A running double, in this process or elsewhere. */
export interface Dublor {
  /** Where it listens, such as `http://127.0.0.1:40213`: services live below it. */
  readonly url: string
  /**
   * Asks it, in this process without a socket, and behaves as `fetch` does over one; only the path and
   * query of a URL count.
   * @throws {TypeError} where `fetch` does, such as for a fault that cuts the connection.
   */
  readonly fetch: Fetch
  /**
   * A private world, made when it is first named; a fresh one if no name is given.
   * @throws {TypeError} for a name that cannot be.
   */
  sandbox(name?: string): SandboxHandle
  /** Every sandbox: `default` first, then the longest unused. */
  sandboxes(): Promise<readonly ShownSandbox[]>
  /** Whose tokens there are. */
  personas(): Promise<readonly ShownPersona[]>
  /** The rules of the services: all, or those of one service or basis. */
  rules(filter?: {
    readonly service?: ServiceName
    readonly basis?: ShownRule['basis']
  }): Promise<readonly ShownRule[]>
  /** The provider states: all, or those of one service. */
  states(filter?: { readonly service?: ServiceName }): Promise<readonly ShownState[]>
  /** Every fault that can be wanted, with examples. */
  faults(): Promise<readonly ShownFault[]>
  /** The mutants of known rules and the alternatives to guesses. */
  mutants(filter?: {
    readonly kind?: ShownSwap['kind']
    readonly service?: ServiceName
    readonly rule?: string
  }): Promise<readonly ShownSwap[]>
  /** The worlds that a sandbox can begin as. */
  fixtures(): Promise<readonly ShownFixture[]>
  /** Its version, its fixture, and for how long it runs. */
  health(): Promise<Health>
  /**
   * Ends what was begun here: a double of `createDublor()` stops, once requests under way are answered;
   * of one that `connect()` has found, only what listens to it ends.
   */
  close(): Promise<void>
  /** As `close` does: `await using dublor = await createDublor()`. */
  [Symbol.asyncDispose](): Promise<void>
}

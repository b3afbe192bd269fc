import type { Fixture } from './fixture.ts'
import { defaultSandbox } from './name.ts'
import { Sandbox } from './sandbox.ts'

/** All sandboxes of a server. One comes into being when it is first named. */
export class Sandboxes {
  readonly #byName = new Map<string, Sandbox>()
  readonly #fixture: Fixture
  /** The world of those who name none: looked up for most requests, so kept at hand. */
  readonly default: Sandbox

  constructor(fixture: Fixture) {
    this.#fixture = fixture
    this.default = this.pick(defaultSandbox)
  }

  /** The sandbox of that name, made from the server's fixture if there is none yet. */
  pick(name: string): Sandbox {
    let sandbox = this.#byName.get(name)
    if (sandbox === undefined) {
      sandbox = new Sandbox(name, this.#fixture)
      this.#byName.set(name, sandbox)
    }
    return sandbox
  }
}

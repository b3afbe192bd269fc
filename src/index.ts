import { createApp } from './app.ts'
import { type Fetch, fetchFrom } from './fetch/fetch.ts'
import { listen } from './http/listen.ts'
import type { AppOptions } from './options.ts'
import { readOptions } from './read-options.ts'
import { isSandboxName, nameRule } from './sandbox/name.ts'
import { visible } from './visible.ts'

export { BrokenFixture } from './fixture/broken.ts'
export type { AppOptions } from './options.ts'
export { CannotStore } from './storage/cannot-store.ts'
export { WrongSetting } from './wrong-setting.ts'

export interface DublorOptions extends AppOptions {
  /** Where to listen; any free port if left out. */
  readonly port?: number
  /** The address to listen on; 127.0.0.1 if left out. */
  readonly host?: string
}

/** A running double. */
export interface Dublor {
  /** Where it listens, such as `http://127.0.0.1:40213`: services live below it. */
  readonly url: string
  /**
   * Asks it without a socket, and behaves as `fetch` does over one; only the path and query of a URL
   * count.
   * @throws {TypeError} where `fetch` does, such as for a fault that cuts the connection.
   */
  readonly fetch: Fetch
  /**
   * A private world, made when it is first named.
   * @throws {TypeError} for a name that cannot be.
   */
  sandbox(name: string): SandboxHandle
  /** Stops it; requests under way are still answered. */
  close(): Promise<void>
}

export interface SandboxHandle {
  /** The base URL under which every request is in this sandbox. */
  readonly url: string
  /**
   * Back to the fixture: records, ids, clock, faults and journal. Resolves once that is kept.
   * @throws {BrokenFixture} if its file has changed since and cannot be used; nothing is changed then.
   */
  reset(): Promise<void>
}

/**
 * Starts a double in this process.
 * @throws {BrokenFixture} if the fixture cannot be used.
 * @throws {WrongSetting} if an option cannot be.
 * @throws {CannotStore} if sandboxes cannot be kept where they are to be kept.
 */
export async function createDublor(given: DublorOptions = {}): Promise<Dublor> {
  const { port = 0, host = '127.0.0.1', ...options } = readOptions(given)
  const app = createApp(options)
  const url = await listen(app, { port, host }).catch(async (error) => {
    await app.close().catch(() => {})
    throw error
  })
  return {
    url,
    fetch: fetchFrom(app.server, url),
    sandbox(name) {
      if (!isSandboxName(name)) {
        throw new TypeError(`there is no sandbox "${visible(String(name))}": ${nameRule}`)
      }
      return {
        url: `${url}/~${name}`,
        reset: () => app.sandboxes.reset(name),
      }
    },
    close: () => app.close(),
  }
}

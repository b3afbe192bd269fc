import { randomUUID } from 'node:crypto'
import type { Fetch } from '../fetch/fetch.ts'
import { isSandboxName, nameRule } from '../sandbox/name.ts'
import { visible } from '../visible.ts'
import { type Ask, calling } from './call.ts'
import type { Dublor } from './dublor.ts'
import { listening, type Subscription } from './events.ts'
import { queryOf } from './query.ts'
import { sandboxAt } from './sandbox.ts'

interface Server {
  readonly url: string
  readonly fetch: Fetch
  /** Asks its control plane. */
  readonly ask: Ask
  readonly close: () => Promise<void>
}

/** A server as programs use it: everything but `fetch` and `close` goes over its control plane. */
export function dublorAt({ url, fetch, ask, close }: Server): Dublor {
  const call = calling(ask)
  const open = new Set<Subscription>()
  const listen = listening(async (path) => (await ask('GET', path)).body, open)
  const reached = { url, call, fetch, listen }
  const list =
    (path: string) =>
    <Answer>(filter: object = {}): Promise<Answer> =>
      call('GET', path + queryOf(filter))
  const end = async () => {
    for (const subscription of open) subscription.off()
    await close()
  }
  return {
    url,
    fetch,
    sandbox(name = randomUUID()) {
      if (isSandboxName(name)) return sandboxAt(reached, name)
      throw new TypeError(`there is no sandbox "${visible(String(name))}": ${nameRule}`)
    },
    sandboxes: list('/sandboxes'),
    personas: list('/personas'),
    rules: list('/rules'),
    states: list('/states'),
    faults: list('/faults'),
    mutants: list('/mutants'),
    fixtures: list('/fixtures'),
    health: list('/health'),
    close: end,
    [Symbol.asyncDispose]: end,
  }
}

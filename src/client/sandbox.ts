import type { WantedSandbox } from '../control/put-sandbox.ts'
import type { ShownSandbox } from '../control/shown-sandbox.ts'
import type { Fetch } from '../fetch/fetch.ts'
import type { ShownEntry } from '../journal/shown-entry.ts'
import type { Verdict } from '../journal/verdict.ts'
import type { Call } from './call.ts'
import { clockAt } from './clock.ts'
import type { Listen } from './events.ts'
import { faultsAt } from './faults.ts'
import { lookAt } from './look.ts'
import { mutantsAt } from './mutants.ts'
import { NotVerified } from './not-verified.ts'
import { queryOf } from './query.ts'
import type { SandboxHandle, StateValues } from './sandbox-handle.ts'
import { servicesAt } from './services.ts'

/** What a sandbox is reached by. */
export interface Reached {
  /** The URL of the server. */
  readonly url: string
  readonly call: Call
  readonly fetch: Fetch
  readonly listen: Listen
}

/** The handle of the sandbox of that name. Its methods need no `this`. */
export function sandboxAt({ url, call, fetch, listen }: Reached, name: string): SandboxHandle {
  const place = `/sandboxes/${name}`
  const look = lookAt(call, place)
  const set = (wanted: WantedSandbox) => call<ShownSandbox>('PUT', place, wanted)
  const arrange = (asked: object) =>
    call<Partial<StateValues>>('POST', `/states?sandbox=${name}`, asked)
  const forget = () => call<void>('DELETE', place)
  return {
    name,
    url: `${url}/~${name}`,
    services: servicesAt(`${url}/~${name}`),
    clock: clockAt(call, look, place),
    faults: faultsAt(call, look, place),
    mutants: mutantsAt(call, look, place),
    fetch: named(fetch, name),
    token: (persona = 'demo-admin') => `${persona}~${name}`,
    show: () => look(place),
    set,
    strict: async (on = true) => void (await set({ strict: on })),
    state: async (sentence, params = {}) => {
      const states = typeof sentence === 'string' ? [sentence] : sentence
      const { token = 'demo-admin', ...values } = await arrange({ states, params })
      return { ...values, token }
    },
    tearDown: async () => void (await arrange({ action: 'teardown' })),
    requests: async (filter = {}) => {
      const path = `${place}/requests${queryOf(filter)}`
      return (await call<{ requests: readonly ShownEntry[] }>('GET', path)).requests
    },
    clearRequests: () => call('DELETE', `${place}/requests`),
    verify: async (match, count = { atLeast: 1 }) => {
      const wanted = { match, count: typeof count === 'number' ? { exactly: count } : count }
      const verdict = await call<Verdict>('POST', `${place}/requests/verify`, wanted)
      if (!verdict.ok) throw new NotVerified(verdict)
      return verdict
    },
    on: (event, listener) => listen(`${place}/requests/stream`, event, listener),
    coverage: () => call('GET', `${place}/coverage`),
    clearCoverage: () => call('DELETE', `${place}/coverage`),
    snapshot: () => look(`${place}/snapshot`),
    restore: (snapshot) => call('PUT', `${place}/snapshot`, snapshot),
    reset: () => call('POST', `${place}/reset`),
    forget,
    [Symbol.asyncDispose]: forget,
  }
}

/** Asks in a sandbox, whatever path and headers say. */
const named =
  (fetch: Fetch, name: string): Fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}))
    headers.set('dublor-sandbox', name)
    return fetch(input, { ...init, headers })
  }

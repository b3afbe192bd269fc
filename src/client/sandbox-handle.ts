import type { WantedSandbox } from '../control/put-sandbox.ts'
import type { ShownSandbox } from '../control/shown-sandbox.ts'
import type { WireSnapshot } from '../control/snapshot/wire.ts'
import type { Fetch } from '../fetch/fetch.ts'
import type { CoverageReport } from '../journal/coverage-report.ts'
import type { Match } from '../journal/match.ts'
import type { ShownEntry } from '../journal/shown-entry.ts'
import type { Count, Verdict } from '../journal/verdict.ts'
import type { ClockHandle } from './clock.ts'
import type { SandboxEvents, Subscription } from './events.ts'
import type { FaultsHandle } from './faults.ts'
import type { MutantsHandle } from './mutants.ts'
import type { ServiceHandle, ServiceName } from './services.ts'

/** Which requests of a journal are wanted: all that is given must fit. */
export interface RequestFilter extends Omit<Match, 'status' | 'query' | 'body' | 'answer'> {
  /** A status such as 404, or all of one hundred: `4xx`. */
  readonly status?: number | string
  /** No more than the newest of them. */
  readonly limit?: number
}

/** What is known of a state once it holds. */
export interface StateValues {
  /** A token of the user that the state is about, or else one that may do everything. */
  readonly token: string
  readonly uuid?: string
  readonly id?: number
  readonly [name: string]: string | number | undefined
}

/**
 * A private world: nothing that happens in it is seen in any other. It is made when it is first named.
 * @example
 * await using world = dublor.sandbox() // forgotten at the end of the block
 * await world.clock.freeze('2025-11-20T12:00:00Z')
 * const { uuid, token } = await world.state('customer has no details')
 * await myClient(world.services.cybercert.url, token).change(uuid, { industry: 'Food' })
 * await world.verify({ method: 'PATCH', body: { industry: 'Food' } }, 1)
 */
export interface SandboxHandle {
  readonly name: string
  /** The base URL under which every request is in this sandbox. */
  readonly url: string
  /** The services in it, each with its base URL for a client. */
  readonly services: Readonly<Record<ServiceName, ServiceHandle>>
  readonly clock: ClockHandle
  readonly faults: FaultsHandle
  readonly mutants: MutantsHandle
  /**
   * Asks in this sandbox; a string that begins with `/` is a path.
   * @example await world.fetch('/api/v1/customers', { headers: { authorization: 'Bearer demo-admin' } })
   */
  readonly fetch: Fetch
  /**
   * The token of a persona that names this sandbox too, for clients that can only be given a token.
   * @example world.token('demo-owner') // 'demo-owner~a'
   */
  token(persona?: string): string
  /** What it is: its fixture, its clock, how much has changed. */
  show(): Promise<ShownSandbox>
  /**
   * Makes it what is given; the rest stays. Another fixture than before drops all changes.
   * @example await world.set({ fixture: 'docs', strict: true })
   */
  set(wanted: WantedSandbox): Promise<ShownSandbox>
  /** Answers 501 from now on where an answer would lean on a guess; `false` serves guesses again. */
  strict(on?: boolean): Promise<void>
  /**
   * Lets a provider state hold, or several, until `tearDown` or a reset; `dublor.states()` lists all.
   * @returns what a test needs to ask about it.
   * @example const { uuid, token } = await world.state('customer is owned by user 2')
   * @example await world.state('customer has details', { annual_revenue: 5000 })
   */
  state(
    sentence: string | readonly string[],
    params?: Readonly<Record<string, unknown>>,
  ): Promise<StateValues>
  /** Goes back to what was before the first state. */
  tearDown(): Promise<void>
  /**
   * What was asked and answered, the oldest first: as far as the journal, which is bounded, has it.
   * @example const refused = await world.requests({ status: '4xx', method: 'PATCH' })
   */
  requests(filter?: RequestFilter): Promise<readonly ShownEntry[]>
  /** Empties the journal; the records stay. */
  clearRequests(): Promise<void>
  /**
   * Makes sure that such requests were made, so many times: at least once if `count` is left out, and
   * exactly so often if it is a number.
   * @throws {NotVerified} if not; the message shows the requests that come nearest, and what differs.
   * @example await world.verify({ method: 'PATCH', path: '/api/v1/customers/*\/details' }, 1)
   * @example await world.verify({ service: 'faturaentegrator' }, { atMost: 3 })
   */
  verify(match: Match, count?: number | Count): Promise<Verdict>
  /**
   * Calls with the entry of every request that is answered from when this resolves on.
   * @example
   * using watching = await world.on('answer', ({ request, answer, why }) => {
   *   console.log(request.method, request.url, answer.status, why?.en)
   * })
   */
  on<Name extends keyof SandboxEvents>(
    event: Name,
    listener: (told: SandboxEvents[Name]) => void,
  ): Promise<Subscription>
  /** Which rules and endpoints were exercised in it; a reset does not begin anew. */
  coverage(): Promise<CoverageReport>
  clearCoverage(): Promise<void>
  /**
   * Everything that it is, but for its name and its journal, as plain JSON.
   * @example const before = await world.snapshot() // …; await world.restore(before)
   */
  snapshot(): Promise<WireSnapshot>
  /** Makes it what a snapshot says, of this sandbox or another, or changes nothing if that cannot be. */
  restore(snapshot: WireSnapshot): Promise<ShownSandbox>
  /**
   * Back to the fixture: records, ids, clock, faults and journal. Resolves once that is kept.
   * @throws {BrokenFixture} if its file has changed since and cannot be used; nothing is changed then.
   */
  reset(): Promise<void>
  /** Forgets it, journal and coverage too: as if it had never been named. */
  forget(): Promise<void>
  /** As `forget` does: `await using world = dublor.sandbox()`. */
  [Symbol.asyncDispose](): Promise<void>
}

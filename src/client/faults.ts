import type { FaultRule, Match } from '../faults/rule.ts'
import type { Call } from './call.ts'
import type { Look } from './look.ts'

/** What happens to a request, by the names of faults. */
export interface FaultValues {
  /** It waits before it is looked at: milliseconds, or any number of them from `min` to `max`. */
  readonly latency?: number | { readonly min: number; readonly max: number }
  /** The connection dies before the request is looked at. */
  readonly reset?: true
  /** A read is answered as if the latest write had not been. */
  readonly 'stale-read'?: true
  /** 429, with the seconds to wait, and how many requests are allowed in a minute. */
  readonly 'rate-limit'?: true | number | { readonly seconds?: number; readonly limit?: number }
  /** This status, with the service's own body for it. */
  readonly status?: number
  /** The answer has another media type: this one, or HTML's. */
  readonly 'content-type'?: true | string
  /** The answer is no JSON. */
  readonly malformed?: true
  /** The answer comes a few bytes at a time, with so many milliseconds between them. */
  readonly drip?: true | number | { readonly bytes?: number; readonly every?: number }
  /** The connection ends in the middle of the answer. */
  readonly truncate?: true
  /** The connection dies in the middle of the answer. */
  readonly 'reset-midway'?: true
  /** What was asked is done, and the connection dies before the answer. */
  readonly 'lost-answer'?: true
}

/** Which requests something happens to, and how often. */
export interface FaultOrder extends Omit<FaultRule, 'fault' | 'left' | 'drawn'> {
  /** All requests of the sandbox if it is left out. */
  readonly match?: Match
  readonly fault: FaultValues
  /** On how many requests it acts; on all if left out. */
  readonly times?: number
}

/** The faults that wait in a sandbox. The first that fits a request acts on it. */
export interface FaultsHandle {
  /**
   * Lets one more wait, behind the others.
   * @returns all that wait then.
   * @example
   * await world.faults.add({ match: { method: 'PATCH' }, fault: { 'lost-answer': true }, times: 1 })
   */
  add(fault: FaultOrder): Promise<readonly FaultRule[]>
  /** Lets these wait, and no others. */
  set(faults: readonly FaultOrder[]): Promise<readonly FaultRule[]>
  /** Those that wait, with what is `left` of each; those that are used up too. */
  list(): Promise<readonly FaultRule[]>
  /** Ends them all. */
  clear(): Promise<void>
}

export function faultsAt(call: Call, look: Look, place: string): FaultsHandle {
  const path = `${place}/faults`
  return {
    add: (fault) => call('POST', path, fault),
    set: (faults) => call('PUT', path, faults),
    list: () => look(path),
    clear: () => call('DELETE', path),
  }
}

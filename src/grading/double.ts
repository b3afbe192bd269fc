import type { Observed } from './observed.ts'
import type { NamedSwap } from './swaps.ts'

/** A whole server of its own for one run of a suite. */
export interface Double {
  /** Such as `http://127.0.0.1:40213`: services live below it. */
  readonly url: string
  /** Whether anybody has asked it anything. */
  wasAsked(): boolean
  /** Whether a swap has done anything else than what it replaces, as far as that can be known. */
  didOtherwise(): boolean
  close(): Promise<void>
}

/** Starts a double in which some swaps are in force. `heard`, if given, is told what it is asked. */
export type OpenDouble = (swaps: readonly NamedSwap[], heard?: Observed) => Promise<Double>

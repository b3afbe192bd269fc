import type { Sample } from '../journal/sample.ts'
import type { ClearedBy } from './cleared.ts'

/**
 * What came of a swap. A mutant ought to be `killed`, an alternative to have `survived`; a mutant
 * that survived and an alternative that is `broken` are what a grade finds. `notReached`: the suite
 * exercises nothing that the swap could change. `notRun`: left out of a sample, or interrupted.
 */
export type Verdict = 'killed' | 'survived' | 'broken' | 'notReached' | 'notRun'

/** A swap, and what came of it. */
export interface SwapResult {
  readonly id: string
  readonly rule: string
  readonly kind: 'mutant' | 'alternative'
  /** What is done otherwise, as one sentence. */
  readonly says: string
  readonly verdict: Verdict
  /** Of a mutant that makes one key of an answer wrong: which one, and whose answers. */
  readonly key?: { readonly name: string; readonly place: string }
  /** Why it is accepted although it was found, as a file says. */
  readonly accepted?: string
  /** How the suite failed, if it did. */
  readonly how?: 'failed' | 'crashed' | 'timedOut'
  /** The same in words, such as `exit code 1`. */
  readonly ended?: string
  /** How long the run took. */
  readonly milliseconds?: number
  /** Taken from an earlier grade. */
  readonly reused?: true
  /** Some requests of the suite that met the rule. */
  readonly requests: readonly Sample[]
  /** Of the sentences of rule and swap: another one tells that they have changed. */
  readonly hash: string
}

/** How many of some rules the suite exercised. */
export interface Share {
  readonly exercised: number
  readonly total: number
}

/** Under which conditions a suite was graded: only verdicts under the same ones can be compared. */
export interface Conditions {
  readonly command: readonly string[]
  /** Of Dublör. */
  readonly version: string
  readonly fixture: string
  readonly strict: boolean
}

/** A graded suite, in plain JSON. */
export interface GradeReport extends Conditions {
  /** When it ended, in ISO 8601. */
  readonly date: string
  readonly seconds: number
  /** How many runs went on at the same time. */
  readonly jobs: number
  /** How long a run of the suite took at most against the double as it is. */
  readonly baselineMilliseconds: number
  /** Whether it was interrupted before everything was run. */
  readonly partial: boolean
  /** Rules that are known. */
  readonly rules: Share
  /** Rules that are assumed. */
  readonly guesses: Share
  /** In the order of their ids. */
  readonly list: readonly SwapResult[]
  readonly cleared: readonly ClearedBy[]
  /** What whoever reads the verdict ought to know of how it came about, as sentences. */
  readonly notes: readonly string[]
}

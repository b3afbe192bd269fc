import type { NamedSwap } from '../grading/swaps.ts'
import type { Played } from './play.ts'

/** Why some cases fail on a target. */
export interface Explanation {
  /** The rule that the target carries out otherwise. */
  readonly rule: string
  /** The mutant or the alternative that answers as the target does, if there is one. */
  readonly like: NamedSwap | undefined
  /** What was in force on the double already when this was found, so that it answers like the target. */
  readonly given: readonly string[]
  readonly cases: readonly Played[]
}

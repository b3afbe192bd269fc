import type { SwapResult, Verdict } from './grade-report.ts'

/** How many swaps of one kind came to each verdict. */
export interface Counts {
  readonly killed: number
  readonly survived: number
  readonly broken: number
  readonly notReached: number
  readonly notRun: number
  /** Found, and accepted with a reason: counted nowhere else. */
  readonly accepted: number
  readonly list: readonly SwapResult[]
}

export function countsOf(all: readonly SwapResult[], kind: SwapResult['kind']): Counts {
  const list = all.filter((each) => each.kind === kind)
  const count = (verdict: Verdict) =>
    list.filter((each) => each.verdict === verdict && each.accepted === undefined).length
  return {
    killed: count('killed'),
    survived: count('survived'),
    broken: count('broken'),
    notReached: count('notReached'),
    notRun: count('notRun'),
    accepted: list.filter(({ accepted }) => accepted !== undefined).length,
    list,
  }
}

/** How many percent of the mutants that were run are killed; `undefined` where none was. */
export function killedShare({ killed, survived }: Counts): number | undefined {
  return killed + survived === 0 ? undefined : (killed / (killed + survived)) * 100
}

/** A share in percent, never rounded up: 100 means all. */
export const percent = (share: number): string => `${Math.floor(share)}%`

import { countsOf, killedShare, percent } from './counts.ts'
import type { Graded } from './graded.ts'

/** What is asked of a suite. */
export interface Thresholds {
  /** How many percent of the mutants that were run must be killed. */
  readonly minKill: number
  /** How many alternatives may break the suite. */
  readonly maxGuesses: number
}

/** In what a suite falls short, one sentence each; none if it is as good as is asked. */
export function shortfalls({ list }: Graded, { minKill, maxGuesses }: Thresholds): string[] {
  const killed = killedShare(countsOf(list, 'mutant'))
  const { broken } = countsOf(list, 'alternative')
  const found: string[] = []
  if (killed !== undefined && killed < minKill) {
    found.push(`${percent(killed)} of the mutants are killed; --min-kill asks for ${minKill}%.`)
  }
  if (broken > maxGuesses) {
    found.push(
      `The suite relies on ${broken} ${broken === 1 ? 'guess' : 'guesses'}; --max-guesses allows ${maxGuesses}.`,
    )
  }
  return found
}

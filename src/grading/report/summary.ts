import { countsOf, killedShare, percent } from '../counts.ts'
import type { Graded } from '../graded.ts'

/** One line of the verdict: what is counted, and the counts. */
export type SummaryLine = readonly [what: string, counts: string]

/** The verdict in three lines. Counts that say nothing are left out. */
export function summaryOf({ rules, list }: Graded): SummaryLine[] {
  const mutants = countsOf(list, 'mutant')
  const alternatives = countsOf(list, 'alternative')
  const killed = killedShare(mutants)
  const told = (...counts: readonly (readonly [number, string])[]) =>
    counts
      .filter(([count], place) => count > 0 || place < 2)
      .map(([count, word]) => `${count} ${word}`)
      .join(' · ')
  const share = killed === undefined ? '' : ` (${percent(killed)} of those run are killed)`
  return [
    ['known rules', `${rules.exercised} of ${rules.total} exercised`],
    [
      'mutants',
      told(
        [mutants.killed, 'killed'],
        [mutants.survived, 'survived'],
        [mutants.notReached, 'never reached'],
        [mutants.notRun, 'not run'],
      ) + share,
    ],
    [
      'alternatives',
      told(
        [alternatives.survived, 'survived'],
        [alternatives.broken, 'broken'],
        [alternatives.notReached, 'never reached'],
        [alternatives.notRun, 'not run'],
      ),
    ],
  ]
}

/** What the verdict means, in one sentence, where nothing falls short. */
export function praiseOf({ list, partial }: Graded): string {
  const { survived } = countsOf(list, 'mutant')
  const { broken } = countsOf(list, 'alternative')
  if (partial) return 'Interrupted: this is what is known so far.'
  return survived === 0 && broken === 0
    ? 'The suite notices everything that was broken, and relies on no guess.'
    : 'The suite is as good as was asked.'
}

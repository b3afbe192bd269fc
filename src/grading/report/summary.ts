import { countsOf, killedShare, percent } from '../counts.ts'
import type { GradeReport } from '../grade-report.ts'
import { apart } from '../read-keys.ts'

/** One line of the verdict: what is counted, and the counts. */
export type SummaryLine = readonly [what: string, counts: string]

/** The verdict in a few lines. Counts that say nothing are left out. */
export function summaryOf({ rules, list }: GradeReport): SummaryLine[] {
  const mutants = countsOf(list, 'mutant')
  const alternatives = countsOf(list, 'alternative')
  const killed = killedShare(mutants)
  const told = (...counts: readonly (readonly [number, string])[]) =>
    counts
      .filter(([count], place) => count > 0 || place < 2)
      .map(([count, word]) => `${count} ${word}`)
      .join(' · ')
  const shareOf = (share: number | undefined) =>
    share === undefined ? '' : ` (${percent(share)} of those run are killed)`
  const { decisions, keys } = apart(list)
  const part = (counts: typeof keys) =>
    told([counts.killed, 'killed'], [counts.survived, 'missed']) + shareOf(killedShare(counts))
  const parts: SummaryLine[] =
    killedShare(keys) === undefined
      ? []
      : [
          ['· decisions', part(decisions)],
          ['· keys', part(keys)],
        ]
  return [
    ['known rules', `${rules.exercised} of ${rules.total} exercised`],
    [
      'mutants',
      told(
        [mutants.killed, 'killed'],
        [mutants.survived, 'missed'],
        [mutants.accepted, 'accepted'],
        [mutants.notReached, 'never reached'],
        [mutants.notRun, 'not run'],
      ) + shareOf(killed),
    ],
    ...parts,
    [
      'alternatives',
      told(
        [alternatives.survived, 'passed'],
        [alternatives.broken, 'broken'],
        [alternatives.accepted, 'accepted'],
        [alternatives.notReached, 'never reached'],
        [alternatives.notRun, 'not run'],
      ),
    ],
  ]
}

/** Whether anything came of any swap: of a suite that meets none, nothing can be said. */
export const wasRun = ({ list }: GradeReport): boolean =>
  list.some(({ verdict }) => verdict !== 'notReached' && verdict !== 'notRun')

/** What the verdict means, in one sentence, where nothing falls short. */
export function praiseOf(graded: GradeReport): string {
  if (graded.partial) return 'Interrupted: this is what is known so far.'
  if (!wasRun(graded)) return 'Nothing was run, so nothing can be said of the suite.'
  const { survived } = countsOf(graded.list, 'mutant')
  const { broken } = countsOf(graded.list, 'alternative')
  const isAccepted = graded.list.some(({ accepted }) => accepted !== undefined)
  return survived === 0 && broken === 0 && !isAccepted
    ? 'The suite notices everything that was broken, and relies on no guess.'
    : 'The suite is as good as was asked.'
}

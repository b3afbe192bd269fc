import { type Case, junit } from '../../report/junit.ts'
import type { GradeReport, SwapResult } from '../grade-report.ts'
import { readKeys, readSentence } from '../read-keys.ts'
import { metBy, nameIn, type Report } from './report.ts'

/** The grade as JUnit XML: a swap is a test case, which fails if it was found. */
export const junitReport = ({ graded }: Report): string =>
  junit({ ...graded, name: 'dublor grade' }, [
    ['mutants', [...casesOf(graded, 'mutant', 'survived'), ...unreadKeys(graded)]],
    ['alternatives', casesOf(graded, 'alternative', 'broken')],
  ])

/** The keys of an endpoint that are missed are one failure. */
const unreadKeys = ({ list }: GradeReport): Case[] =>
  readKeys(list).map((keys) => ({
    classname: 'keys',
    name: keys.place,
    milliseconds: 0,
    failure: [readSentence(keys).en],
  }))

const casesOf = (
  { list }: GradeReport,
  kind: SwapResult['kind'],
  bad: SwapResult['verdict'],
): Case[] =>
  list
    .filter(
      ({ key, verdict, accepted, ...each }) =>
        each.kind === kind && (key === undefined || verdict !== bad || accepted !== undefined),
    )
    .map((swap) => ({
      classname: swap.rule,
      name: `${nameIn(swap)}: ${swap.says}`,
      milliseconds: swap.milliseconds ?? 0,
      ...outcomeOf(swap, bad),
    }))

function outcomeOf(
  swap: SwapResult,
  bad: SwapResult['verdict'],
): Pick<Case, 'failure' | 'skipped'> {
  const { says, verdict, ended, accepted } = swap
  if (accepted !== undefined) return { skipped: `accepted: ${accepted}` }
  if (verdict === 'notRun') return { skipped: 'not run' }
  if (verdict === 'notReached') return { skipped: 'never reached' }
  if (verdict !== bad) return {}
  const why =
    bad === 'survived' ? 'the suite passes although this is wrong' : 'the suite relies on a guess'
  const met = metBy(swap)
  return { failure: [why, [says, met && `met by ${met}`, ended].filter(Boolean).join('\n')] }
}

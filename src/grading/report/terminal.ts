import { type Paint, painting } from '../../paint.ts'
import { headed, paragraphs } from '../../report/parts.ts'
import { clearedSentence } from '../cleared.ts'
import type { SwapResult } from '../grade-report.ts'
import { readKeys, readSentence } from '../read-keys.ts'
import {
  acceptedIn,
  commandLine,
  endedOddly,
  type Finding,
  findings,
  isFine,
  metBy,
  nameIn,
  type Report,
  shortened,
} from './report.ts'
import { praiseOf, summaryOf } from './summary.ts'

/** How many swaps are named that were killed otherwise than by a test that failed. */
const mostNamed = 5

/** The verdict for people: what was found, then the counts, so that these stand last. */
export function terminalReport(report: Report, inColour: boolean): string {
  const paint = painting(inColour)
  const { graded, shortfalls } = report
  const { version, fixture, jobs, seconds } = graded
  const summary = summaryOf(graded).map(([what, counts]) => `  ${what.padEnd(14)} ${counts}`)
  const head = `Dublör ${version} · ${commandLine(graded)} · fixture ${fixture} · ${seconds} s, ${jobs} at a time`
  const judgement = isFine(report)
    ? [paint('green', `✓ ${praiseOf(graded)}`)]
    : [
        ...(graded.partial ? [paint('yellow', praiseOf(graded))] : []),
        ...shortfalls.map(({ en }) => paint('red', `✗ ${en}`)),
      ]
  const sections = [
    section('Missed: the suite passes although this is wrong', 'mutant', 'survived'),
    section('Broken: the suite relies on these guesses', 'alternative', 'broken'),
  ].map((write) => write(report, paint))
  const keys = readKeys(graded.list).map(
    (each) => `  ${paint('red', '✗')} ${readSentence(each).en}`,
  )
  const asides = [
    ...graded.cleared.map((each) => `${clearedSentence(each)} The first: ${each.first}`),
    ...oddly(endedOddly(graded)),
    ...graded.notes,
  ].map((line) => `  ${line}`)
  const accepted = acceptedIn(graded).map((line) => `  ${line}`)
  return paragraphs([
    ...sections,
    headed(paint('bold', 'Keys that the suite never looks at'), keys),
    headed(paint('bold', 'Accepted, and why'), accepted),
    [paint('bold', head)],
    summary,
    asides,
    judgement,
  ])
}

const section =
  (title: string, kind: SwapResult['kind'], verdict: SwapResult['verdict']) =>
  (report: Report, paint: Paint): string[] =>
    headed(
      paint('bold', title),
      findings(report, kind, verdict).flatMap((finding) => lines(finding, paint)),
    )

function lines(finding: Finding, paint: Paint): string[] {
  const { rule, about, swaps } = finding
  const { told, named } = shortened(finding)
  const met = swaps[0] && metBy(swaps[0])
  return [
    '',
    `  ${rule}`,
    `    ${about.en}`,
    paint('dim', `    ${about.basis}: ${about.source}`),
    ...(met === undefined ? [] : [paint('dim', `    met by ${met}`)]),
    ...told.map((swap) => `    ${paint('red', '✗')} ${nameIn(swap)}: ${swap.says}`),
    ...(named === '' ? [] : [`    ${paint('red', '✗')} ${named}`]),
  ]
}

/** Tells of swaps at which the suite timed out or crashed. */
function oddly(swaps: readonly SwapResult[]): string[] {
  if (swaps.length === 0) return []
  const named = swaps.slice(0, mostNamed).map(({ id, ended }) => `${id} (${ended})`)
  const more = swaps.length > mostNamed ? `, and ${swaps.length - mostNamed} more` : ''
  return [`Ended by a time-out or a crash, which counts as a failure: ${named.join(', ')}${more}.`]
}

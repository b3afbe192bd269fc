import { codeInMarkdown as code, inMarkdown as text } from '../../report/escape.ts'
import { folded, headed, paragraphs } from '../../report/parts.ts'
import { clearedSentence } from '../cleared.ts'
import type { SwapResult } from '../grade-report.ts'
import { readKeys, readSentence } from '../read-keys.ts'
import {
  acceptedIn,
  commandLine,
  type Finding,
  findings,
  isFine,
  metBy,
  nameIn,
  type Report,
  shortened,
} from './report.ts'
import { praiseOf, summaryOf } from './summary.ts'

/** The grade as a comment on a pull request. */
export function markdownReport(report: Report): string {
  const { graded, shortfalls } = report
  const judgement = isFine(report)
    ? [praiseOf(graded)]
    : [...(graded.partial ? [praiseOf(graded)] : []), ...shortfalls.map(({ en }) => en)]
  return `${paragraphs([
    `### ${isFine(report) ? '✅' : '❌'} How good the tests are: ${code(commandLine(graded))}`,
    judgement.map(text).join('\n'),
    ['| | |', '|---|---|', ...summaryOf(graded).map((line) => `| ${line.map(text).join(' | ')} |`)],
    section(report, 'The suite passes although this is wrong', 'mutant', 'survived'),
    folded(
      'Keys that the suite never looks at',
      readKeys(graded.list).map((each) => `- ${text(readSentence(each).en)}`),
      ' open',
    ),
    section(report, 'The suite relies on these guesses', 'alternative', 'broken'),
    headed(
      'Accepted, and why:\n',
      acceptedIn(graded).map((line) => `- ${text(line)}`),
    ),
    graded.cleared.map((each) => `${text(clearedSentence(each))} The first: ${code(each.first)}`),
    graded.notes.map(text),
    `<sub>Dublör ${text(graded.version)}, fixture ${text(graded.fixture)}, ${graded.seconds} s</sub>`,
  ])}\n`
}

function section(
  report: Report,
  title: string,
  kind: SwapResult['kind'],
  verdict: SwapResult['verdict'],
): string[] {
  const found = findings(report, kind, verdict)
  const count = found.reduce((sum, { swaps }) => sum + swaps.length, 0)
  return folded(`${title} (${count})`, found.flatMap(lines), ' open')
}

function lines(finding: Finding): string[] {
  const { rule, about, swaps } = finding
  const { told, named } = shortened(finding)
  const met = swaps[0] && metBy(swaps[0])
  return [
    `- **${code(rule)}** ${text(about.en)} (${text(`${about.basis}: ${about.source}`)})${met === undefined ? '' : ` Met by ${code(met)}.`}`,
    ...told.map((swap) => `  - ${code(nameIn(swap))}: ${text(swap.says)}`),
    ...(named === '' ? [] : [`  - ${text(named)}`]),
  ]
}

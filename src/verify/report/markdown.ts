import { codeInMarkdown as code, inMarkdown as text } from '../../report/escape.ts'
import { folded, headed, paragraphs } from '../../report/parts.ts'
import type { Verified, VerifiedRule } from '../verified.ts'
import { countsOf, drift, judgementOf, leftIn, linesOf, othersIn } from './summary.ts'

const wide = 600

/** What was found, for a page or a comment on a pull request. */
export function markdownReport(verified: Verified): string {
  const { ok, target, list, date, version, seconds } = verified
  return `${paragraphs([
    `### ${ok ? '✅' : '❌'} Dublör beside ${code(target)}`,
    text(judgementOf(verified)),
    [
      '| service | rules |',
      '|---|---|',
      ...countsOf(verified).map((line) => `| ${line.map(text).join(' | ')} |`),
    ],
    ...drift(list).map(section),
    ...othersIn(list).map(({ heading, reasons }) =>
      folded(
        heading,
        reasons.map(
          ({ reason, rules }) =>
            `- ${reason === '' ? '' : `${text(reason)}: `}${rules.map(code).join(', ')}`,
        ),
      ),
    ),
    headed(
      'Left behind:\n',
      leftIn(verified).map((line) => `- ${text(line)}`),
    ),
    `<sub>Dublör ${text(version)}, ${date}, ${seconds} s</sub>`,
  ])}\n`
}

function section({ id, basis, says, like, differences = [] }: VerifiedRule): string[] {
  return [
    `#### ${code(id)} differs`,
    '',
    `${text(says.en)} (${basis})${like === undefined ? '' : ` The target answers as ${code(like.id)} does: ${text(like.says)}`}`,
    ...differences.flatMap((difference) => [
      '',
      `${code(difference.endpoint)}: ${text(difference.title)}`,
      '',
      '| | |',
      '|---|---|',
      ...linesOf(difference, wide).map(([label, line]) => `| ${text(label)} | ${code(line)} |`),
    ]),
  ]
}

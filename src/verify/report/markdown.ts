import { codeInMarkdown as code, inMarkdown as text } from '../../grading/report/escape.ts'
import type { Verdict, Verified, VerifiedRule } from '../verified.ts'
import { byReason, countsOf, drift, headings, judgementOf, leftIn, linesOf } from './summary.ts'

const wide = 600

/** What was found, for a page or a comment on a pull request. */
export function markdownReport(verified: Verified): string {
  const { ok, target, list, date, version, seconds, left } = verified
  const differ = drift(list)
  const parts = [
    `### ${ok ? '✅' : '❌'} Dublör beside ${code(target)}`,
    text(judgementOf(verified)),
    [
      '| service | rules |',
      '|---|---|',
      ...countsOf(verified).map((line) => `| ${line.map(text).join(' | ')} |`),
    ],
    ...differ.map(section),
    folded(list, 'missing'),
    folded(list, 'notArranged'),
    folded(list, 'notAllowed'),
    folded(list, 'notProved'),
    folded(list, 'holds'),
    left.length === 0
      ? ''
      : ['Left behind:', '', ...leftIn(verified).map((line) => `- ${text(line)}`)],
    `<sub>Dublör ${text(version)}, ${date}, ${seconds} s</sub>`,
  ]
  return `${parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')}\n`
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

function folded(list: readonly VerifiedRule[], verdict: Verdict): string[] {
  const groups = byReason(list, verdict)
  if (groups.length === 0) return []
  const count = groups.reduce((sum, [, rules]) => sum + rules.length, 0)
  return [
    `<details><summary>${headings[verdict]} (${count})</summary>`,
    '',
    ...groups.map(
      ([reason, rules]) =>
        `- ${reason === '' ? '' : `${text(reason)}: `}${rules.map(code).join(', ')}`,
    ),
    '',
    '</details>',
  ]
}

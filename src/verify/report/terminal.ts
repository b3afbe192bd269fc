import type { Verdict, Verified, VerifiedRule } from '../verified.ts'
import { byReason, countsOf, drift, headings, judgementOf, leftIn, linesOf } from './summary.ts'

/** The codes by which terminals switch a style on. */
const styles = { bold: 1, dim: 2, red: 31, green: 32 } as const

type Paint = (style: keyof typeof styles, text: string) => string
const inStyle: Paint = (style, text) => `\x1b[${styles[style]}m${text}\x1b[0m`

/** How much of a body is shown, in characters. */
const wide = 300

/** What was found, for people: what does not hold, then the counts, so that these stand last. */
export function terminalReport(verified: Verified, inColour: boolean, withHolds = false): string {
  const paint: Paint = inColour ? inStyle : (_style, text) => text
  const { version, target, date, seconds, list, made, left } = verified
  const judgement = judgementOf(verified)
  const proved = verified.ok && verified.rules.holds > 0
  const parts = [
    differing(list, paint),
    reasons(list, 'missing', paint),
    reasons(list, 'notArranged', paint),
    reasons(list, 'notAllowed', paint),
    reasons(list, 'notProved', paint),
    withHolds ? reasons(list, 'holds', paint) : [],
    [paint('bold', `Dublör ${version} · verify ${target} · ${date} · ${seconds} s`)],
    countsOf(verified).map(([service, counts]) => `  ${service.padEnd(18)}${counts}`),
    made === 0
      ? []
      : [
          `  ${made} ${made === 1 ? 'record was' : 'records were'} made there${left.length > 0 ? '' : ', and deleted'}.`,
        ],
    left.length === 0 ? [] : ['  Left behind:', ...leftIn(verified).map((line) => `    ${line}`)],
    [paint(proved ? 'green' : 'red', `${proved ? '✓' : '✗'} ${judgement}`)],
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function differing(list: readonly VerifiedRule[], paint: Paint): string[] {
  const those = drift(list)
  if (those.length === 0) return []
  return [
    paint('bold', `${headings.differs} (${those.length})`),
    ...those.flatMap((each) => ruleLines(each, paint)),
  ]
}

function ruleLines({ id, basis, says, like, differences = [] }: VerifiedRule, paint: Paint) {
  return [
    '',
    `  ${id}  [${basis}]`,
    `    ${says.en}`,
    ...(like === undefined ? [] : [`    The target answers as ${like.id} does: ${like.says}`]),
    ...differences.flatMap((difference) => [
      paint('dim', `    ${difference.endpoint}: ${difference.title}`),
      ...linesOf(difference, wide).map(
        ([label, line]) =>
          `      ${paint(label === 'target' ? 'red' : 'dim', label.padEnd(9))} ${line}`,
      ),
    ]),
  ]
}

function reasons(list: readonly VerifiedRule[], verdict: Verdict, paint: Paint): string[] {
  const groups = byReason(list, verdict)
  if (groups.length === 0) return []
  const count = groups.reduce((sum, [, rules]) => sum + rules.length, 0)
  return [
    paint('bold', `${headings[verdict]} (${count})`),
    ...groups.flatMap(([reason, rules]) => [
      ...(reason === '' ? [] : [`  ${reason}`]),
      ...rules.map((id) => `    ${id}`),
    ]),
  ]
}

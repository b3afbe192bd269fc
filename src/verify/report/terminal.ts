import { type Paint, painting } from '../../paint.ts'
import { headed, paragraphs } from '../../report/parts.ts'
import type { Verified, VerifiedRule } from '../verified.ts'
import { countsOf, drift, headings, judgementOf, leftIn, linesOf, othersIn } from './summary.ts'

/** How much of a body is shown, in characters. */
const wide = 300

/** What was found, for people: what does not hold, then the counts, so that these stand last. */
export function terminalReport(verified: Verified, inColour: boolean, withHolds = false): string {
  const paint = painting(inColour)
  const { version, target, date, seconds, list, made, left } = verified
  const judgement = judgementOf(verified)
  const proved = verified.ok && verified.rules.holds > 0
  return paragraphs([
    differing(list, paint),
    ...othersIn(list, withHolds).map(({ heading, reasons }) => [
      paint('bold', heading),
      ...reasons.flatMap(({ reason, rules }) => [
        ...(reason === '' ? [] : [`  ${reason}`]),
        ...rules.map((id) => `    ${id}`),
      ]),
    ]),
    [paint('bold', `Dublör ${version} · verify ${target} · ${date} · ${seconds} s`)],
    countsOf(verified).map(([service, counts]) => `  ${service.padEnd(18)}${counts}`),
    made === 0
      ? []
      : [
          `  ${made} ${made === 1 ? 'record was' : 'records were'} made there${left.length > 0 ? '' : ', and deleted'}.`,
        ],
    headed(
      '  Left behind:',
      leftIn(verified).map((line) => `    ${line}`),
    ),
    [paint(proved ? 'green' : 'red', `${proved ? '✓' : '✗'} ${judgement}`)],
  ])
}

function differing(list: readonly VerifiedRule[], paint: Paint): string[] {
  const those = drift(list)
  return headed(
    paint('bold', `${headings.differs} (${those.length})`),
    those.flatMap((each) => ruleLines(each, paint)),
  )
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

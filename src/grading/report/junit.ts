import type { Graded, Judged } from '../graded.ts'
import { type ReadKeys, readKeys, readSentence } from '../read-keys.ts'
import { escaped } from './escape.ts'
import { metBy, nameIn, type Report } from './report.ts'

/** The grade as JUnit XML: a swap is a test case, which fails if it was found. */
export function junitReport({ graded }: Report): string {
  const suites = [
    suite('mutants', graded, 'mutant', 'survived'),
    suite('alternatives', graded, 'alternative', 'broken'),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dublor grade" time="${graded.seconds}">
${suites.join('\n')}
</testsuites>
`
}

function suite(
  name: string,
  { list, date }: Graded,
  kind: Judged['kind'],
  bad: Judged['verdict'],
): string {
  const unread = kind === 'mutant' ? readKeys(list) : []
  // The keys of an endpoint that are missed are one failure.
  const swaps = list.filter(
    (each) =>
      each.kind === kind &&
      (each.key === undefined || each.verdict !== bad || each.accepted !== undefined),
  )
  const failures =
    swaps.filter(({ verdict, accepted }) => verdict === bad && accepted === undefined).length +
    unread.length
  const skipped = swaps.filter(isSkipped).length
  return `  <testsuite name="${name}" tests="${swaps.length + unread.length}" failures="${failures}" errors="0" skipped="${skipped}" timestamp="${date.slice(0, 19)}">
${[...swaps.map((swap) => testCase(swap, bad)), ...unread.map(keysCase)].join('\n')}
  </testsuite>`
}

function keysCase(keys: ReadKeys): string {
  const open = `    <testcase classname="keys" name="${escaped(keys.place)}" time="0"`
  return `${open}><failure message="${escaped(readSentence(keys).en)}"/></testcase>`
}

function testCase(swap: Judged, bad: Judged['verdict']): string {
  const { rule, says, milliseconds = 0, verdict, ended } = swap
  const open = `    <testcase classname="${escaped(rule)}" name="${escaped(`${nameIn(swap)}: ${says}`)}" time="${milliseconds / 1000}"`
  if (swap.accepted !== undefined) {
    return `${open}><skipped message="${escaped(`accepted: ${swap.accepted}`)}"/></testcase>`
  }
  if (verdict === bad) {
    const why =
      bad === 'survived' ? 'the suite passes although this is wrong' : 'the suite relies on a guess'
    const met = metBy(swap)
    const text = [says, met && `met by ${met}`, ended].filter(Boolean).join('\n')
    return `${open}><failure message="${why}">${escaped(text)}</failure></testcase>`
  }
  if (isSkipped(swap)) {
    const why = verdict === 'notRun' ? 'not run' : 'never reached'
    return `${open}><skipped message="${why}"/></testcase>`
  }
  return `${open}/>`
}

const isSkipped = ({ verdict, accepted }: Judged): boolean =>
  verdict === 'notReached' || verdict === 'notRun' || accepted !== undefined

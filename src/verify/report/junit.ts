import { escaped } from '../../grading/report/escape.ts'
import type { Verified, VerifiedRule } from '../verified.ts'
import { headings, linesOf } from './summary.ts'

const wide = 2000

/** What was found, as JUnit XML: a service is a suite and a rule a test case, which fails if it differs. */
export function junitReport({ list, date, seconds }: Verified): string {
  const services = [...new Set(list.map(({ service }) => service))]
  const suites = services.map((name) =>
    suite(
      name,
      list.filter(({ service }) => service === name),
      date,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dublor verify" time="${seconds}">
${suites.join('\n')}
</testsuites>
`
}

function suite(name: string, rules: readonly VerifiedRule[], date: string): string {
  const failures = rules.filter(isDrift).length
  const skipped = rules.filter((rule) => !isDrift(rule) && rule.verdict !== 'holds').length
  return `  <testsuite name="${escaped(name)}" tests="${rules.length}" failures="${failures}" errors="0" skipped="${skipped}" timestamp="${date.slice(0, 19)}">
${rules.map(testCase).join('\n')}
  </testsuite>`
}

const isDrift = ({ verdict }: VerifiedRule): boolean =>
  verdict === 'differs' || verdict === 'missing'

function testCase({ id, service, says, verdict, because, like, differences = [] }: VerifiedRule) {
  const open = `    <testcase classname="${escaped(service)}" name="${escaped(`${id}: ${says.en}`)}"`
  if (verdict === 'holds') return `${open}/>`
  if (verdict === 'missing') {
    return `${open}><failure message="${escaped(because ?? headings.missing)}"/></testcase>`
  }
  if (verdict !== 'differs') {
    const why = because === undefined ? headings[verdict] : `${headings[verdict]}: ${because}`
    return `${open}><skipped message="${escaped(why)}"/></testcase>`
  }
  const told = differences.flatMap((difference) => [
    `${difference.endpoint}: ${difference.title}`,
    ...linesOf(difference, wide).map(([label, line]) => `  ${label}: ${line}`),
  ])
  const message = like === undefined ? 'the target answers otherwise' : like.says
  return `${open}><failure message="${escaped(message)}">${escaped(told.join('\n'))}</failure></testcase>`
}

import { type Case, junit } from '../../report/junit.ts'
import type { Verified, VerifiedRule } from '../verified.ts'
import { headings, linesOf } from './summary.ts'

const wide = 2000

/** What was found, as JUnit XML: a service is a suite and a rule a test case, which fails if it differs. */
export function junitReport({ list, date, seconds }: Verified): string {
  const services = [...new Set(list.map(({ service }) => service))]
  return junit(
    { name: 'dublor verify', date, seconds },
    services.map((name) => [name, list.filter(({ service }) => service === name).map(caseOf)]),
  )
}

const caseOf = (rule: VerifiedRule): Case => ({
  classname: rule.service,
  name: `${rule.id}: ${rule.says.en}`,
  ...outcomeOf(rule),
})

function outcomeOf(rule: VerifiedRule): Pick<Case, 'failure' | 'skipped'> {
  const { verdict, because, like, differences = [] } = rule
  if (verdict === 'holds') return {}
  if (verdict === 'missing') return { failure: [because ?? headings.missing] }
  if (verdict !== 'differs') {
    return {
      skipped: because === undefined ? headings[verdict] : `${headings[verdict]}: ${because}`,
    }
  }
  const told = differences.flatMap((difference) => [
    `${difference.endpoint}: ${difference.title}`,
    ...linesOf(difference, wide).map(([label, line]) => `  ${label}: ${line}`),
  ])
  return { failure: [like?.says ?? 'the target answers otherwise', told.join('\n')] }
}

import { escaped } from './escape.ts'

/** One finding as a test case, which passes if nothing is said against it. */
export interface Case {
  readonly classname: string
  readonly name: string
  readonly milliseconds?: number
  /** Why it fails, and more about that. */
  readonly failure?: readonly [message: string, text?: string]
  /** Why it is skipped. */
  readonly skipped?: string
}

/** Findings as JUnit XML, by suites. */
export const junit = (
  { name, seconds, date }: { name: string; seconds: number; date: string },
  suites: readonly (readonly [name: string, cases: readonly Case[]])[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" time="${seconds}">
${suites.map(([suite, cases]) => suiteOf(suite, cases, date.slice(0, 19))).join('\n')}
</testsuites>
`

function suiteOf(name: string, cases: readonly Case[], timestamp: string): string {
  const count = (what: 'failure' | 'skipped') =>
    cases.filter((each) => each[what] !== undefined).length
  return `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}" timestamp="${timestamp}">
${cases.map(caseOf).join('\n')}
  </testsuite>`
}

function caseOf({ classname, name, milliseconds, failure, skipped }: Case): string {
  const time = milliseconds === undefined ? '' : ` time="${milliseconds / 1000}"`
  const open = `    <testcase classname="${escaped(classname)}" name="${escaped(name)}"${time}`
  if (skipped !== undefined) return `${open}><skipped message="${escaped(skipped)}"/></testcase>`
  if (failure === undefined) return `${open}/>`
  const [message, text] = failure
  const end = text === undefined ? '/>' : `>${escaped(text)}</failure>`
  return `${open}><failure message="${escaped(message)}"${end}</testcase>`
}

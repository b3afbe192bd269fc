import { countsOf } from '../counts.ts'
import { isFine, type Report } from './report.ts'

/** The whole grade for programs, on one line. `--since` reads it. */
export function jsonReport(report: Report): string {
  const { list, rules, guesses, ...graded } = report.graded
  const { broken: _none, ...mutants } = countsOf(list, 'mutant')
  const { killed: _nor, ...alternatives } = countsOf(list, 'alternative')
  return JSON.stringify({
    ok: isFine(report),
    rules,
    guesses,
    mutants,
    alternatives,
    shortfalls: report.shortfalls.map(({ en }) => en),
    ...graded,
  })
}

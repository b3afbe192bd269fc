import { countsOf } from '../counts.ts'
import { apart, readKeys } from '../read-keys.ts'
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
    mutants: { ...mutants, ...ratesOf(list) },
    alternatives,
    shortfalls: report.shortfalls.map(({ en }) => en),
    ...graded,
  })
}

/** Decisions and keys, each counted for itself, and the keys that the suite never looks at. */
function ratesOf(list: Report['graded']['list']) {
  const { decisions, keys } = apart(list)
  const rate = ({ killed, survived, notReached, notRun }: typeof keys) => ({
    killed,
    survived,
    notReached,
    notRun,
  })
  return { decisions: rate(decisions), keys: { ...rate(keys), unread: readKeys(list) } }
}

import type { GradeReport, SwapResult } from '../../src/grading/grade-report.ts'
import type { Report } from '../../src/grading/report/report.ts'
import { services } from '../../src/services/index.ts'

/** A swap with a verdict, of a rule that there is. */
export const judged = (of: Partial<SwapResult> = {}): SwapResult => {
  const rule = of.rule ?? 'cybercert.details.patch-merges'
  return {
    id: `${rule}/forgets-unsent`,
    rule,
    kind: 'mutant',
    says: 'PATCH clears the fields that were not sent.',
    verdict: 'killed',
    requests: [{ method: 'PATCH', url: '/api/v1/customers/1/details', status: 200 }],
    hash: 'abc',
    ...of,
  }
}

/** An alternative with a verdict, of a rule that there is. */
export const alternative = (of: Partial<SwapResult> = {}): SwapResult =>
  judged({
    rule: 'cybercert.common.unauthenticated',
    kind: 'alternative',
    id: 'cybercert.common.unauthenticated/says-unauthorized',
    says: 'A 401 answers {"message":"Unauthorized"}.',
    verdict: 'survived',
    ...of,
  })

/** The grade of a suite, with nothing found in it. */
export const graded = (of: Partial<GradeReport> = {}): GradeReport => ({
  command: ['npm', 'test'],
  version: '1.2.3',
  fixture: 'demo',
  strict: false,
  date: '2025-11-20T12:00:00.000Z',
  seconds: 41.5,
  jobs: 2,
  baselineMilliseconds: 900,
  partial: false,
  rules: { exercised: 38, total: 83 },
  guesses: { exercised: 12, total: 126 },
  list: [judged(), alternative()],
  cleared: [],
  notes: [],
  ...of,
})

export const reportOf = (of: Partial<GradeReport>, shortfalls: readonly string[] = []): Report => ({
  graded: graded(of),
  services,
  shortfalls: shortfalls.map((en) => ({ en, tr: `${en} (tr)` })),
})

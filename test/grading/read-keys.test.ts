import { describe, expect, it } from 'vitest'
import type { SwapResult } from '../../src/grading/grade-report.ts'
import { htmlReport } from '../../src/grading/report/html.ts'
import { jsonReport } from '../../src/grading/report/json.ts'
import { junitReport } from '../../src/grading/report/junit.ts'
import { markdownReport } from '../../src/grading/report/markdown.ts'
import { terminalReport } from '../../src/grading/report/terminal.ts'
import { judged, reportOf } from './sample-grade.ts'

const place = 'GET /api/v1/customers'
const key = (name: string, verdict: SwapResult['verdict']): SwapResult =>
  judged({ id: `cybercert.details.patch-merges/drops-${name}`, key: { name, place }, verdict })

const report = reportOf({
  list: [
    judged({ id: 'cybercert.details.patch-merges/other', verdict: 'survived' }),
    key('id', 'killed'),
    key('uuid', 'survived'),
    key('phone', 'survived'),
    key('email', 'notReached'),
  ],
})
const sentence =
  'GET /api/v1/customers: your suite reads 1 of 3 keys, and never looks at uuid, phone.'

describe('the keys that a suite never looks at', () => {
  it('are one line an endpoint, in every report', () => {
    const all = [terminalReport(report, false), junitReport(report), htmlReport(report)]
    for (const each of all) expect(each.split(sentence)).toHaveLength(2)
    expect(markdownReport(report)).toContain('your suite reads 1 of 3 keys')
    expect(htmlReport(report)).toContain('testleriniz 3 anahtarın 1 tanesini okuyor')
    for (const each of all) expect(each).not.toContain('✗ drops-uuid')
  })

  it('have a kill rate of their own beside the decisions', () => {
    const text = terminalReport(report, false)
    expect(text).toMatch(/· decisions +0 killed · 1 missed \(0% of those run are killed\)/)
    expect(text).toMatch(/· keys +1 killed · 2 missed \(33% of those run are killed\)/)
    expect(JSON.parse(jsonReport(report)).mutants).toMatchObject({
      killed: 1,
      survived: 3,
      decisions: { killed: 0, survived: 1 },
      keys: { killed: 1, survived: 2, notReached: 1, unread: [{ place, read: 1, of: 3 }] },
    })
  })

  it('are one failure an endpoint in JUnit', () => {
    expect(junitReport(report)).toContain(
      '<testsuite name="mutants" tests="4" failures="2" errors="0" skipped="1"',
    )
  })
})

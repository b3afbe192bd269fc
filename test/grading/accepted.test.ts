import { describe, expect, it } from 'vitest'
import { accepting, readAccepted, stale } from '../../src/grading/accepted.ts'
import { htmlReport } from '../../src/grading/report/html.ts'
import { jsonReport } from '../../src/grading/report/json.ts'
import { junitReport } from '../../src/grading/report/junit.ts'
import { markdownReport } from '../../src/grading/report/markdown.ts'
import { terminalReport } from '../../src/grading/report/terminal.ts'
import { shortfalls } from '../../src/grading/thresholds.ts'
import { alternative, judged, reportOf } from './sample-grade.ts'

const missed = judged({ id: 'cybercert.details.patch-merges/missed', verdict: 'survived' })
const unread = judged({
  id: 'cybercert.details.patch-merges/drops-id',
  verdict: 'survived',
  key: { name: 'id', place: 'GET /a' },
})
const broken = alternative({ verdict: 'broken' })
const killed = judged()
const ids = [missed, unread, broken, killed].map(({ id }) => id)

describe('what is accepted', () => {
  const accepted = new Map([missed, unread, broken].map(({ id }) => [id, 'we do not mind']))
  const list = accepting([killed, missed, unread, broken], accepted)
  const report = reportOf({ list })

  it('is not held against a suite', () => {
    const graded = { list, rules: { exercised: 1, total: 1 } }
    expect(shortfalls(graded, { minKill: 100, maxGuesses: 0, minRules: 0 })).toEqual([])
    expect(JSON.parse(jsonReport(report))).toMatchObject({
      mutants: { killed: 1, survived: 0, accepted: 2 },
      alternatives: { broken: 0, accepted: 1 },
    })
  })

  it('is shown with its reason in every report, and found in none', () => {
    const all = [terminalReport(report, false), markdownReport(report), htmlReport(report)]
    for (const each of all) expect(each.split('we do not mind')).toHaveLength(4)
    const junit = junitReport(report)
    expect(junit.split('<skipped message="accepted: we do not mind"/>')).toHaveLength(4)
    expect(junit).not.toContain('<failure')
  })

  it('is told when it need not be any more', () => {
    const both = new Map([
      [killed.id, 'we do not mind'],
      [missed.id, 'we do not mind'],
    ])
    expect(stale([killed, missed], both)).toEqual([expect.stringContaining(killed.id)])
  })

  it('is read from a file that names what there is, and why', () => {
    const read = (value: unknown) => readAccepted(JSON.stringify(value), 'a.json', ids)
    expect([...read({ [missed.id]: 'why' })]).toEqual([[missed.id, 'why']])
    expect(() => read({ [missed.id.slice(0, -1)]: 'why' })).toThrow(`Did you mean ${missed.id}?`)
    expect(() => read({ [missed.id]: ' ' })).toThrow('wants a reason')
    for (const wrong of [[], null, 'a']) expect(() => read(wrong)).toThrow('is not a JSON object')
  })
})

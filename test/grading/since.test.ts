import { describe, expect, it } from 'vitest'
import { CannotGrade } from '../../src/grading/cannot-grade.ts'
import { jsonReport } from '../../src/grading/report/json.ts'
import { hashOf, readEarlier, verdictsSince } from '../../src/grading/since.ts'
import { swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { alternative, graded, judged, reportOf } from './sample-grade.ts'

const list = [
  judged({ how: 'failed', ended: 'exit code 1', milliseconds: 12 }),
  judged({ id: 'survivor', verdict: 'survived' }),
  judged({ id: 'not reached', verdict: 'notReached' }),
  judged({ id: 'not run', verdict: 'notRun' }),
  alternative(),
  alternative({ id: 'broken', verdict: 'broken' }),
]
const earlier = () => readEarlier(jsonReport(reportOf({ list })), 'grade.json')

describe('an earlier grade', () => {
  it('gives the verdicts that were good; what it found is run again', () => {
    const verdicts = verdictsSince(earlier(), graded())
    expect([...(verdicts?.keys() ?? [])]).toEqual([judged().id, alternative().id])
    expect(verdicts?.get(judged().id)).toEqual({
      id: judged().id,
      hash: 'abc',
      verdict: 'killed',
      how: 'failed',
      ended: 'exit code 1',
      milliseconds: 12,
    })
  })

  it.each([
    { command: ['npm', 'run', 'test'] },
    { version: '1.2.4' },
    { fixture: 'docs' },
    { strict: true },
  ])('gives nothing under other conditions: %j', (other) => {
    expect(verdictsSince(earlier(), graded(other))).toBeUndefined()
  })

  it.each(['', 'no JSON', '[]', '{"ok":true}', '{"command":"npm test"}'])(
    'is refused if it is none: %j',
    (text) => {
      expect(() => readEarlier(text, 'grade.json')).toThrow(CannotGrade)
    },
  )
})

describe('the hash of a swap', () => {
  const [swap] = services.flatMap(swapsOf)
  const rule = { en: 'a', tr: 'b', basis: 'documented', source: 'seed 001' } as const

  it('is another one when its sentence or anything of its rule is', () => {
    if (swap === undefined) throw new Error('there is no swap')
    const hashes = [
      hashOf(swap, rule),
      hashOf({ ...swap, says: 'Something else.' }, rule),
      hashOf(swap, { ...rule, en: 'c' }),
      hashOf(swap, { ...rule, basis: 'assumed' }),
    ]
    expect(new Set(hashes).size).toBe(4)
    expect(hashOf(swap, { ...rule })).toBe(hashes[0])
  })
})

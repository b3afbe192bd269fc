import { describe, expect, it } from 'vitest'
import { countsOf, killedShare, percent } from '../../src/grading/counts.ts'
import type { SwapResult } from '../../src/grading/grade-report.ts'
import { shortfalls } from '../../src/grading/thresholds.ts'
import { alternative, graded, judged } from './sample-grade.ts'

const list = (...verdicts: readonly SwapResult['verdict'][]): SwapResult[] =>
  verdicts.map((verdict) => judged({ verdict }))
const all = { minKill: 100, maxGuesses: 0, minRules: 0 }

describe('counts', () => {
  it('are made kind by kind', () => {
    const swaps = [...list('killed', 'survived', 'notReached', 'notRun'), alternative()]
    expect(countsOf(swaps, 'mutant')).toMatchObject({
      killed: 1,
      survived: 1,
      broken: 0,
      notReached: 1,
      notRun: 1,
    })
    expect(countsOf(swaps, 'alternative')).toMatchObject({ survived: 1, killed: 0 })
  })

  it('give the share of the mutants that were run, not of all', () => {
    expect(
      killedShare(countsOf(list('killed', 'survived', 'notReached', 'notRun'), 'mutant')),
    ).toBe(50)
    expect(killedShare(countsOf(list('notReached'), 'mutant'))).toBeUndefined()
  })

  it('never round a share up', () => {
    expect(percent(99.9)).toBe('99%')
    expect(percent(100)).toBe('100%')
  })
})

describe('thresholds', () => {
  it('are met by a suite that kills every mutant it reaches and relies on no guess', () => {
    expect(shortfalls(graded(), all)).toEqual([])
    expect(shortfalls(graded({ list: list('notReached') }), all)).toEqual([])
  })

  it('are not met if too few mutants are killed', () => {
    const found = graded({ list: list('killed', 'killed', 'survived') })
    expect(shortfalls(found, all)).toEqual([
      {
        en: '66% of the mutants are killed; --min-kill asks for 100%.',
        tr: 'Mutantların %66 kadarı yakalandı; --min-kill %100 istiyor.',
      },
    ])
    expect(shortfalls(found, { ...all, minKill: 66.6 })).toEqual([])
    expect(shortfalls(found, { ...all, minKill: 66.7 })).toHaveLength(1)
  })

  it('are not met if too many alternatives break the suite', () => {
    const found = graded({ list: [alternative({ verdict: 'broken' })] })
    expect(shortfalls(found, all)).toMatchObject([
      { en: 'The suite relies on 1 guess; --max-guesses allows 0.' },
    ])
    expect(shortfalls(found, { ...all, maxGuesses: 1 })).toEqual([])
  })

  it('are not met if too few known rules are exercised', () => {
    const found = graded({ rules: { exercised: 38, total: 83 } })
    expect(shortfalls(found, { ...all, minRules: 46 })).toMatchObject([
      { en: '45% of the known rules are exercised; --min-rules asks for 46%.' },
    ])
    expect(shortfalls(found, { ...all, minRules: 45 })).toEqual([])
  })
})

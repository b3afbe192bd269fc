import { describe, expect, it } from 'vitest'
import { CannotRun } from '../../src/cli/cannot-run.ts'
import { valuesOf } from '../../src/cli/flags.ts'
import { gradeFlags } from '../../src/cli/grade/flags.ts'

const gradeOptions = (given: Record<string, unknown>) => valuesOf(gradeFlags, given)

describe('the flags of dublor grade', () => {
  it('ask by themselves for every mutant and no guess', () => {
    expect(gradeOptions({})).toMatchObject({
      baselineRuns: undefined,
      timeout: undefined,
      bail: true,
      only: undefined,
      sample: undefined,
      seed: '1',
      fixture: 'demo',
      strict: false,
      minKill: 100,
      maxGuesses: 0,
      html: undefined,
    })
    const { jobs } = gradeOptions({})
    expect(jobs).toBeGreaterThanOrEqual(1)
    expect(jobs).toBeLessThanOrEqual(8)
  })

  it('are read', () => {
    const flags = {
      jobs: '12',
      'baseline-runs': '3',
      timeout: '1m30s',
      bail: false,
      only: 'cybercert',
      sample: '0',
      seed: 'x',
      since: 'a.json',
      fixture: 'docs',
      strict: true,
      'min-kill': '99.5%',
      'min-rules': '50',
      'max-guesses': '2',
      html: 'a.html',
    }
    expect(gradeOptions(flags)).toMatchObject({
      jobs: 12,
      baselineRuns: 3,
      timeout: 90_000,
      bail: false,
      only: 'cybercert',
      sample: 0,
      seed: 'x',
      since: 'a.json',
      fixture: 'docs',
      strict: true,
      minKill: 99.5,
      maxGuesses: 2,
      minRules: 50,
      html: 'a.html',
    })
  })

  it.each([
    ['jobs', '0', '--jobs wants a whole number of at least 1, not "0".'],
    ['jobs', '1.5', '--jobs wants'],
    ['baseline-runs', '-1', '--baseline-runs wants'],
    ['sample', 'few', '--sample wants a whole number of at least 0'],
    ['min-kill', '101', '--min-kill wants a number from 0 to 100, not "101".'],
    ['min-kill', 'all', '--min-kill wants'],
    ['max-guesses', '', '--max-guesses wants a whole number of at least 0, not "".'],
    ['timeout', 'soon', '--timeout wants a duration'],
    ['timeout', '0', '--timeout wants a duration'],
    ['timeout', '30d', '--timeout wants a duration'],
    ['only', '', '--only wants a text, not "".'],
  ])('refuse --%s %j and say what they take', (flag, value, message) => {
    expect(() => gradeOptions({ [flag]: value })).toThrow(CannotRun)
    expect(() => gradeOptions({ [flag]: value })).toThrow(message)
  })
})

import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/service.ts'
import { recorderOf } from '../../src/trail/recorder.ts'
import { Trail } from '../../src/trail/trail.ts'

const says = { en: '', tr: '', source: '' }
const ledger: Ledger = {
  'a.sure': { ...says, basis: 'documented' },
  'a.seen': { ...says, basis: 'observed' },
  'a.guess': { ...says, basis: 'assumed' },
}
const behaviours = {
  numbers: {
    doubles: { rule: 'a.sure', does: (n: number) => n * 2 },
    refusesOdd: { rule: 'a.seen', does: (n: number) => (n % 2 === 1 ? 'odd' : undefined) },
    rounds: {
      rule: 'a.guess',
      does: (n: number) => Math.round(n),
      shapes: (rounded: number, n: number) => rounded !== n,
    },
  },
}
const Recorder = recorderOf(behaviours, new Trail(ledger))

describe('a recorder', () => {
  it('answers as the behaviour does', () => {
    expect(new Recorder().numbers.doubles(4)).toBe(8)
  })

  it('records the rule of a behaviour that is called', () => {
    const does = new Recorder()
    does.numbers.doubles(4)
    expect(does.trail.rules).toEqual(['a.sure'])
  })

  it('does not record a behaviour that decides nothing', () => {
    const does = new Recorder()
    does.numbers.refusesOdd(4)
    expect(does.trail.rules).toEqual([])
    does.numbers.refusesOdd(5)
    expect(does.trail.rules).toEqual(['a.seen'])
  })

  it('records a rule only when the answer would have differed without it', () => {
    const does = new Recorder()
    does.numbers.rounds(4)
    expect(does.trail.rules).toEqual([])
    does.numbers.rounds(4.5)
    expect(does.trail.rules).toEqual(['a.guess'])
  })

  it('keeps requests apart', () => {
    const one = new Recorder()
    const other = new Recorder()
    one.numbers.doubles(1)
    expect(other.trail.rules).toEqual([])
  })
})

describe('a trail', () => {
  const empty = new Trail(ledger)

  it('names a rule once, in the order in which rules were met', () => {
    const trail = empty.with('a.guess').with('a.sure').with('a.guess')
    expect(trail.header).toBe('a.guess, a.sure')
  })

  it('is the same object for the same way', () => {
    expect(empty.with('a.sure').with('a.seen')).toBe(empty.with('a.sure').with('a.seen'))
  })

  it.each([
    [[], undefined],
    [['a.sure'], 'documented'],
    [['a.sure', 'a.seen'], 'observed'],
    [['a.guess', 'a.sure', 'a.seen'], 'assumed'],
  ])('of %j has the basis %s', (rules, basis) => {
    expect(rules.reduce((trail, rule) => trail.with(rule), empty).basis).toBe(basis)
  })
})

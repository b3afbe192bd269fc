import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answered, bounds, Counters } from '../../src/metrics/counters.ts'
import { guessesIn } from '../../src/metrics/guesses.ts'
import { services } from '../../src/services/index.ts'
import { Trail } from '../../src/trail/trail.ts'

const [cybercert] = services
if (cybercert === undefined) throw new Error('there are no services')
const rules = Object.entries(cybercert.rules)
const idOf = (basis: string) => rules.find(([, rule]) => rule.basis === basis)?.[0] ?? ''
const documented = idOf('documented')
const assumed = idOf('assumed')
const sure = new Trail(cybercert.rules, [documented])
const guessed = new Trail(cybercert.rules, [documented, assumed])

const answer: Answered = {
  service: 'cybercert',
  method: 'GET',
  endpoint: '/customers',
  status: 200,
  trail: sure,
  milliseconds: 0.2,
  faults: undefined,
}

const tallied = (...entries: readonly Partial<Answered>[]) => {
  const counters = new Counters()
  for (const each of entries) counters.add({ ...answer, ...each })
  return counters
}

describe('a counters', () => {
  it('counts answers by service, endpoint, method and status', () => {
    const counters = tallied(
      {},
      {},
      { status: 404 },
      { method: 'POST' },
      { service: 'other' },
      { endpoint: undefined },
    )
    const counts = [...counters.endpoints()].map(({ service, endpoint, answers }) => [
      service,
      endpoint,
      [...answers].map(([method, statuses]) => [method, ...statuses]),
    ])
    expect(counts).toEqual([
      [
        'cybercert',
        '/customers',
        [
          ['GET', [200, 2], [404, 1]],
          ['POST', [200, 1]],
        ],
      ],
      ['cybercert', '', [['GET', [200, 1]]]],
      ['other', '/customers', [['GET', [200, 1]]]],
    ])
  })

  it('counts each duration once, at the first bound that it does not exceed', () => {
    const milliseconds = fc.oneof(
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      fc.constantFrom(...bounds.map((bound) => bound * 1000)),
    )
    fc.assert(
      fc.property(fc.array(milliseconds, { minLength: 1 }), (all) => {
        const [counted] = tallied(...all.map((each) => ({ milliseconds: each }))).endpoints()
        const expected = [...bounds, Number.POSITIVE_INFINITY].map((bound, place) => {
          const above = bounds[place - 1] ?? -1
          return all.filter((each) => each / 1000 <= bound && each / 1000 > above).length
        })
        expect(counted?.durations).toEqual(expected)
        expect(counted?.seconds).toBeCloseTo(all.reduce((sum, each) => sum + each / 1000, 0))
      }),
    )
  })

  it('counts faults by name', () => {
    const counters = tallied({ faults: ['latency', 'status'] }, { faults: ['latency'] }, {})
    expect([...counters.faults]).toEqual([
      ['latency', 2],
      ['status', 1],
    ])
  })
})

describe('guesses', () => {
  it('are counted by the assumed rule, once for each answer that leant on it', () => {
    const counters = tallied({ trail: guessed }, { trail: guessed }, { trail: sure })
    expect([...guessesIn(counters, services)]).toEqual([[assumed, 2]])
  })

  it('are not counted where they were refused', () => {
    const counters = tallied({ trail: guessed, status: 501 })
    expect([...guessesIn(counters, services)]).toEqual([])
  })

  it('are counted in little memory, though each mutant in force has trails of its own', () => {
    const counters = new Counters()
    let most = 0
    for (let count = 0; count < 5000; count += 1) {
      counters.add({ ...answer, trail: new Trail(cybercert.rules, [assumed]) })
      most = Math.max(most, counters.trails)
    }
    expect(most).toBeLessThanOrEqual(1000)
    expect([...guessesIn(counters, services)]).toEqual([[assumed, 5000]])
    expect([...guessesIn(counters, services)]).toEqual([[assumed, 5000]])
  })
})

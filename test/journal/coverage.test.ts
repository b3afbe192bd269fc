import { describe, expect, it } from 'vitest'
import { Coverage } from '../../src/journal/coverage.ts'
import { coverageReport } from '../../src/journal/coverage-report.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { entryWith, noRules } from './entries.ts'

const [first, second] = ['cybercert.details.patch-merges', 'cybercert.common.timestamps'] as const
const one = noRules.with(first)
const both = one.with(second)

describe('coverage', () => {
  it('knows for each rule up to three different requests that exercised it', () => {
    const coverage = new Coverage()
    for (const url of ['/a', '/a', '/b', '/c', '/d']) coverage.add(entryWith({ url, trail: one }))
    coverage.add(entryWith({ url: '/e', trail: both, status: 201 }))
    const { rules } = coverage.covered()
    expect(rules[first]?.map(({ url }) => url)).toEqual(['/a', '/b', '/c'])
    expect(rules[second]).toEqual([{ method: 'GET', url: '/e', status: 201 }])
  })

  it('counts the requests of each endpoint, HEAD with GET', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: one }))
    coverage.add(entryWith({ trail: both, method: 'HEAD' }))
    coverage.add(entryWith({ endpoint: undefined }))
    coverage.covered()
    coverage.add(entryWith({ trail: one }))
    expect(coverage.covered().endpoints).toEqual({ 'cybercert GET /customers': 3 })
  })

  it('takes what a strict sandbox refused for not exercised', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: one, status: 501 }))
    expect(coverage.covered()).toEqual({ rules: {}, endpoints: {} })
    coverage.add(entryWith({ trail: one, status: 501, wanted: true }))
    expect(Object.keys(coverage.covered().rules)).toEqual([first])
  })

  it('tells what was exercised by then', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: one, url: '/a' }))
    const before = coverage.covered()
    coverage.add(entryWith({ trail: one, url: '/b' }))
    expect(coverage.covered().rules[first]).toHaveLength(2)
    expect(before.rules[first]).toHaveLength(1)
  })

  it('forgets everything when it is cleared', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: one }))
    coverage.covered()
    coverage.add(entryWith({ trail: both }))
    coverage.clear()
    expect(coverage.covered()).toEqual({ rules: {}, endpoints: {} })
  })

  it('loses nothing where there are more ways than it remembers at once', () => {
    const coverage = new Coverage()
    for (let count = 0; count < 1501; count += 1) {
      coverage.add(entryWith({ trail: one, endpoint: `/${count % 700}` }))
    }
    const { endpoints, rules } = coverage.covered()
    expect(Object.keys(endpoints)).toHaveLength(700)
    expect(endpoints['cybercert GET /0']).toBe(3)
    expect(Object.values(endpoints).reduce((sum, count) => sum + count)).toBe(1501)
    expect(rules[first]).toHaveLength(1)
  })

  it('shows no token and no more than the beginning of a URL', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: one, url: '/a?access_token=T&b=1' }))
    coverage.add(entryWith({ trail: one, url: `/${'x'.repeat(10_000)}` }))
    const urls = coverage.covered().rules[first]?.map(({ url }) => url)
    expect(urls).toEqual(['/a?access_token=•••&b=1', `/${'x'.repeat(299)}`])
  })
})

describe('the report', () => {
  it('has every rule and endpoint, exercised or not', () => {
    const coverage = new Coverage()
    coverage.add(entryWith({ trail: both }))
    const { summary, services } = coverageReport(coverage.covered(), [cybercert])
    const rules = Object.entries(cybercert.rules)
    const documented = rules.filter(([, { basis }]) => basis === 'documented')
    expect(summary.documented).toEqual({ exercised: 2, total: documented.length })
    expect(summary.assumed.exercised).toBe(0)
    expect(services[0]?.rules.map(({ id }) => id)).toEqual(rules.map(([id]) => id))
    expect(services[0]?.rules.filter(({ exercised }) => exercised).map(({ id }) => id)).toEqual(
      rules.map(([id]) => id).filter((id) => id === first || id === second),
    )
    expect(services[0]?.endpoints).toHaveLength(cybercert.endpoints.length)
    expect(services[0]?.endpoints).toContainEqual({
      endpoint: 'GET /api/v1/customers',
      requests: 1,
    })
    expect(services[0]?.endpoints).toContainEqual({
      endpoint: 'PATCH /api/v1/customers/{uuid}/details',
      requests: 0,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { cybercert as contracts } from '../../../contracts/cybercert/index.ts'
import { notProved } from '../../../contracts/not-proved.ts'
import { cybercert } from '../../../src/services/cybercert/index.ts'

const rules = Object.keys(cybercert.rules)
const cases = contracts.flatMap((contract) => contract.cases)
const proved = new Set<string>(cases.map(({ rule }) => rule))

describe('the ledger of CyberCert', () => {
  it.each(rules)('%s has a proof, or a reason why not', (rule) => {
    expect([proved.has(rule), Object.hasOwn(notProved, rule)]).toContain(true)
  })

  it('gives no reason for a rule that has a proof', () => {
    expect(Object.keys(notProved).filter((rule) => proved.has(rule))).toEqual([])
  })

  it('has a behaviour for every rule but the one that storage carries out', () => {
    const carried = Object.values<Readonly<Record<string, { rule: string }>>>(cybercert.behaviours)
      .flatMap((group) => Object.values(group))
      .map(({ rule }) => rule)
    expect(rules.filter((rule) => !carried.includes(rule))).toEqual(['cybercert.details.one-row'])
  })

  it('says every rule in both languages, with its source', () => {
    for (const { en, tr, source } of Object.values(cybercert.rules)) {
      expect(en).toMatch(/\S.*[.?"]$/)
      expect(tr).toMatch(/\S.*[.?"]$/)
      expect(source).not.toBe('')
    }
  })
})

describe('the contracts of CyberCert', () => {
  it('have a title of its own for every proof of an endpoint', () => {
    const titles = contracts.flatMap(({ endpoint, cases }) =>
      cases.map(({ rule, title }) => `${endpoint} ${title} ${rule}`),
    )
    expect(titles.length).toBe(new Set(titles).size)
  })

  it('prove something of every endpoint', () => {
    const endpoints = cybercert.endpoints.map(
      ({ method, path }) => `${method} ${cybercert.base}${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    expect(
      endpoints.filter((name) => !contracts.some(({ endpoint }) => endpoint === name)),
    ).toEqual([])
  })
})

import { TypeCompiler } from '@sinclair/typebox/compiler'
import fastJsonStringify from 'fast-json-stringify'
import { describe, expect, it } from 'vitest'
import { contracts } from '../contracts/index.ts'
import { notProved } from '../contracts/not-proved.ts'
import { bases, type Service } from '../src/service.ts'
import { services } from '../src/services/index.ts'

/** Rules that no behaviour carries out, each with what does. */
const withoutBehaviour: Readonly<Record<string, string>> = {
  'cybercert.details.one-row': 'the sandbox keeps one row under one key and commits in one step',
}

const cases = contracts.flatMap(({ service, cases }) => cases.map((each) => ({ service, ...each })))
const ruleIds = services.flatMap(({ rules }) => Object.keys(rules))
const behavioursOf = ({ behaviours }: Service) =>
  Object.entries(behaviours).flatMap(([group, behaviours]) =>
    Object.entries(behaviours).map(([name, behaviour]) => ({ group, name, ...behaviour })),
  )

describe.each(services.map((service) => [service.name, service] as const))(
  '%s',
  (name, service) => {
    const rules = Object.entries(service.rules)

    it.each(rules)(
      '%s has an id, a basis, a source and a sentence in each language',
      (id, rule) => {
        expect(id).toMatch(new RegExp(`^${name}\\.[a-z]+\\.[a-z0-9-]+$`))
        expect(bases).toContain(rule.basis)
        expect(rule.source.length).toBeGreaterThan(3)
        for (const sentence of [rule.en, rule.tr]) expect(sentence).toMatch(/^\S.*[.!"…]$/s)
        expect(rule.en).not.toBe(rule.tr)
      },
    )

    it.each(rules)('%s is carried out by a behaviour of its own group', (id) => {
      const groups = behavioursOf(service).flatMap(({ rule, group }) =>
        rule === id ? [group] : [],
      )
      const wanted = withoutBehaviour[id] === undefined ? [id.split('.')[1]] : []
      expect([...new Set(groups)]).toEqual(wanted)
    })

    it.each(rules)('%s is proved over HTTP, or says why not', (id) => {
      const proofs = cases.filter(({ rule }) => rule === id)
      expect(proofs.length > 0 || notProved[id] !== undefined).toBe(true)
    })

    it('has no behaviour without a rule', () => {
      for (const { rule } of behavioursOf(service))
        expect(Object.keys(service.rules)).toContain(rule)
    })

    it('has no behaviour with more arguments than a recorder hands on', () => {
      for (const { does } of behavioursOf(service)) expect(does.length).toBeLessThanOrEqual(5)
    })

    it('says of every body that is kept whose fields it has', () => {
      const keeping = service.endpoints.filter(
        ({ promises, schema }) => promises?.kept && schema.body,
      )
      for (const { writes, subject, schema } of keeping) {
        const written = service.collections[writes ?? subject?.names({})[0] ?? '']
        const properties = written?.record['properties'] ?? {}
        const fields = Object.keys(schema.body.properties)
        expect(fields.filter((field) => !(field in properties))).toEqual([])
      }
    })

    it.each(service.endpoints.map((each) => [`${each.method} ${each.path}`, each] as const))(
      '%s has a contract and schemas that compile',
      (_title, { method, path, schema }) => {
        const documented = `${method} ${service.base}${path.replace(/:(\w+)/g, '{$1}')}`
        expect(contracts.map(({ endpoint }) => endpoint)).toContain(documented)
        if (schema.body !== undefined) TypeCompiler.Compile(schema.body)
        for (const [status, answer] of Object.entries(schema.response)) {
          if (status !== '204') fastJsonStringify(answer as object)
        }
      },
    )
  },
)

describe('the contracts', () => {
  it('prove only rules that there are', () => {
    for (const { rule, service } of cases) {
      expect(ruleIds).toContain(rule)
      expect(rule.split('.')[0]).toBe(service)
    }
  })

  it('have a title of its own for every case of an endpoint', () => {
    const titles = contracts.flatMap(({ service, endpoint, cases }) =>
      cases.map(({ rule, title }) => `${service} ${endpoint} ${rule} ${title}`),
    )
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
  })

  it('list as not proved only rules that there are and that no case proves', () => {
    const proved = new Set(cases.map(({ rule }) => rule))
    for (const id of Object.keys(notProved)) {
      expect(ruleIds).toContain(id)
      expect(proved).not.toContain(id)
    }
  })
})

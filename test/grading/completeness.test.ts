import { describe, expect, it } from 'vitest'
import { nameOf } from '../../src/grading/endpoint-name.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import type { Service } from '../../src/service.ts'
import { services } from '../../src/services/index.ts'

/** The behaviours that a swap replaces although they carry out another rule than its own. */
function foreign({ behaviours }: Service, swap: NamedSwap): string[] {
  if (!('does' in swap)) return []
  return Object.entries(swap.does).flatMap(([group, stands = {}]) =>
    Object.keys(stands)
      .filter((name) => behaviours[group]?.[name]?.rule !== swap.rule)
      .map((name) => `${group}.${name}`),
  )
}

describe.each(services.map((service) => [service.name, service] as const))(
  '%s',
  (_name, service) => {
    const reasons = service.withoutSwap
    const swaps = swapsOf(service)
    const swapped = new Set(swaps.map(({ rule }) => rule))
    const isKnown = (rule: string) => service.rules[rule]?.basis !== 'assumed'

    it.each(Object.keys(service.rules))('%s has a swap, or says why not', (rule) => {
      const wanted = isKnown(rule) ? 'mutant' : 'alternative'
      if (swapped.has(rule)) expect(reasons[rule]).toBeUndefined()
      else expect(reasons[rule], `${rule} has no ${wanted} and gives no reason`).toMatch(/\w{3}/)
    })

    it('gives reasons only for rules that there are', () => {
      for (const rule of Object.keys(reasons)) expect(Object.keys(service.rules)).toContain(rule)
    })

    it('has mutants of known rules and alternatives of assumed ones', () => {
      for (const { id, rule, kind } of swaps) {
        expect(Object.keys(service.rules), id).toContain(rule)
        expect(kind, id).toBe(isKnown(rule) ? 'mutant' : 'alternative')
      }
    })

    it('swaps only behaviours that are tied to the rule in question', () => {
      for (const swap of swaps) expect(foreign(service, swap), swap.id).toEqual([])
    })

    it('swaps handlers only of endpoints that there are', () => {
      const known = service.endpoints.map(nameOf)
      for (const swap of swaps) {
        if ('endpoints' in swap)
          expect(known, swap.id).toEqual(expect.arrayContaining([...swap.endpoints]))
      }
    })

    it('says of every swap in one sentence what is done instead', () => {
      for (const { id, says } of swaps) expect(says, id).toMatch(/^\S.*[."]$/)
    })

    it('has every swap under an id of its own, in order', () => {
      const ids = swaps.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].sort())
      for (const swap of swaps) {
        expect(swap.id).toMatch(/^[a-z0-9.-]+\/[a-z0-9._-]+$/)
      }
    })

    it.each(service.endpoints.map((each) => [nameOf(each), each] as const))(
      '%s promises what is in the ledger',
      (_endpoint, { promises }) => {
        expect(promises?.answer).toBeDefined()
        for (const rule of Object.values(promises ?? {})) {
          expect(Object.keys(service.rules)).toContain(rule)
        }
      },
    )
  },
)

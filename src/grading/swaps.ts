import type { Service, Swap, Swaps } from '../service.ts'
import type { NamedUnderRule } from './filed.ts'
import { genericMutants } from './generic-mutants.ts'

/** A swap that can be asked for. Its id is `rule/name`. */
export type NamedSwap = Swap & {
  readonly id: string
  /** The name of the service whose rule it replaces. */
  readonly service: string
  readonly rule: string
  readonly kind: 'mutant' | 'alternative'
}

const known = new WeakMap<Service, readonly NamedSwap[]>()

/** Every swap of a service, those that follow from its endpoints among them, in the order of their ids. */
export function swapsOf(service: Service): readonly NamedSwap[] {
  const swaps = known.get(service) ?? allOf(service)
  known.set(service, swaps)
  return swaps
}

function allOf(service: Service): readonly NamedSwap[] {
  const generic = genericMutants(service).map((each) => ({ ...each, kind: 'mutant' as const }))
  const own = filed(service.swaps).map((each) => ({ ...each, kind: kindOf(service, each.rule) }))
  return [...own, ...generic]
    .map(({ rule, name, swap, kind }) => ({
      ...swap,
      id: `${rule}/${name}`,
      service: service.name,
      rule,
      kind,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What is known can be broken, what is guessed can be guessed otherwise. */
const kindOf = ({ rules }: Service, rule: string): NamedSwap['kind'] =>
  rules[rule]?.basis === 'assumed' ? 'alternative' : 'mutant'

const filed = (swaps: Swaps): NamedUnderRule[] =>
  Object.entries(swaps).flatMap(([rule, byName = {}]) =>
    Object.entries(byName).map(([name, swap]) => ({ rule, name, swap })),
  )

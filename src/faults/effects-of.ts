import type { Effect, Fault, FaultContext } from './fault.ts'
import { faults } from './index.ts'
import type { Values } from './rule.ts'

/** A fault that acts on a request. */
export interface NamedEffect {
  readonly name: string
  readonly acts: Effect
}

/** Those of some faults that can act on a request of a method, in the order of the catalogue. */
export const ableTo = (values: Values, method: string): readonly Fault[] =>
  faults.filter(
    ({ name, methods }) => Object.hasOwn(values, name) && (methods?.includes(method) ?? true),
  )

/** What faults with their values do to a request. */
export const effectsOf = (
  able: readonly Fault[],
  values: Values,
  scene: FaultContext,
): readonly NamedEffect[] =>
  able.map((fault) => ({ name: fault.name, acts: fault.acts(values[fault.name], scene) }))

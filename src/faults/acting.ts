import type { Acts, Fault, Scene } from './fault.ts'
import { faults } from './index.ts'
import type { Values } from './rule.ts'

/** A fault that acts on a request. */
export interface Acting {
  readonly name: string
  readonly acts: Acts
}

/** Those of some faults that can act on a request of a method, in the order of the catalogue. */
export const ableTo = (values: Values, method: string): readonly Fault[] =>
  faults.filter(
    ({ name, methods }) => Object.hasOwn(values, name) && (methods?.includes(method) ?? true),
  )

/** What faults with their values do to a request. */
export const acting = (able: readonly Fault[], values: Values, scene: Scene): readonly Acting[] =>
  able.map((fault) => ({ name: fault.name, acts: fault.acts(values[fault.name], scene) }))

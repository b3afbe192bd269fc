import type { Swap } from '../service.ts'

/** A swap under the rule that it replaces, with the name that it has there. */
export interface NamedUnderRule {
  readonly rule: string
  readonly name: string
  readonly swap: Swap
}

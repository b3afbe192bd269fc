import type { Answered } from '../../contracts/exchange.ts'
import { namesUnlike } from './reason.ts'
import { rulesIn } from './rules-in.ts'

/** What a target answers otherwise where a rule has a part, though no swap answers as it does. */
export interface Otherwise {
  readonly rule: string
  /** The keys, or `status`. */
  readonly names: readonly string[]
}

/** Whether two answers differ in nothing but what is known to be otherwise there. */
export function isKnown(known: readonly Otherwise[], target: Answered, double: Answered): boolean {
  if (known.length === 0) return false
  const rules = rulesIn(double)
  const names = known.flatMap((each) => (rules.includes(each.rule) ? each.names : []))
  return names.length > 0 && namesUnlike(target, double).every((name) => names.includes(name))
}

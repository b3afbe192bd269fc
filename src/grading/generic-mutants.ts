import type { Service } from '../service.ts'
import type { NamedUnderRule } from './filed.ts'
import { notKept } from './not-kept.ts'
import { wrongAnswers } from './wrong-answers.ts'
import { wrongRefusals } from './wrong-refusals.ts'

/**
 * The mutants that need not be written, because an endpoint's schema and promises, or a refusal
 * without arguments, say already what can be wrong. A new endpoint has them for free.
 *
 * A client's suite runs once for each mutant, so there are few: every key is wrong in one way, not
 * in four, and for all endpoints of a rule at once. A suite that looks at a key at all notices
 * any of the four, and over the keys of an answer all four come up. Where a rule is assumed there
 * is nothing to break, and so no mutant.
 */
export function genericMutants(service: Service): NamedUnderRule[] {
  return [...wrongAnswers(service), ...notKept(service), ...wrongRefusals(service)].filter(
    ({ rule }) => (service.rules[rule]?.basis ?? 'assumed') !== 'assumed',
  )
}

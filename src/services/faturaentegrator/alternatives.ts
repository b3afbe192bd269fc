import type { Swaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'
import type { RuleId } from './rules.ts'

/** Other plausible ways of carrying out what is guessed of FaturaEntegratör, by rule. */
export const alternatives: Swaps<RuleId, typeof behaviours> = {}

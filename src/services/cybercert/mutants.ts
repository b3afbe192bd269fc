import type { Swaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'
import type { RuleId } from './rules.ts'

/** Wrong ways of carrying out what is known of CyberCert, by rule. */
export const mutants: Swaps<RuleId, typeof behaviours> = {}

import type { decisions } from './decisions.ts'

/** The ids of the rules. */
export type RuleId = keyof typeof decisions.rules

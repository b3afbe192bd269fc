import type { RuleId } from './rules.ts'

/** Rules that can neither be broken nor be guessed otherwise in a plausible way, each with the reason. */
export const withoutSwap: Readonly<Partial<Record<RuleId, string>>> = {
  'faturaentegrator.list.first-page':
    'whoever divides a list into pages begins with the first; nothing else is plausible',
}

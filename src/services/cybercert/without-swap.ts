import type { RuleId } from './rules.ts'

/** Rules that have neither a mutant nor an alternative, each with the reason. Sorted by group. */
export const withoutSwap: Readonly<Partial<Record<RuleId, string>>> = {
  'cybercert.common.json-only':
    'a body of another type is thrown away before any behaviour sees it, so that none can read it',
  'cybercert.common.unknown-fields-ignored':
    'a behaviour may only say which fields are dropped, and no endpoint could do anything with the others',
  'cybercert.details.one-row':
    'the sandbox itself keeps one row under one key and commits in one step; no behaviour decides it',
}

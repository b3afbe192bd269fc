import { authRules } from './rules/auth.ts'
import { bodyRules } from './rules/body.ts'
import { commonRules } from './rules/common.ts'
import { createRules } from './rules/create.ts'
import { customersRules } from './rules/customers.ts'
import { fieldsRules } from './rules/fields.ts'
import { listRules } from './rules/list.ts'
import { updateRules } from './rules/update.ts'

/** The ledger of FaturaEntegratör. */
export const rules = {
  ...commonRules,
  ...bodyRules,
  ...fieldsRules,
  ...updateRules,
  ...createRules,
  ...customersRules,
  ...listRules,
  ...authRules,
}

export type RuleId = keyof typeof rules

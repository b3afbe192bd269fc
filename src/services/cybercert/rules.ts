import { detailsRefusals } from './details/refusals.ts'
import { commonRules } from './rules/common.ts'
import { conversionRules } from './rules/conversion.ts'
import { customersRules } from './rules/customers.ts'
import { detailsRules } from './rules/details.ts'
import { listRules } from './rules/list.ts'
import { settingsRules } from './rules/settings.ts'

/** The ledger of CyberCert. */
export const rules = {
  ...commonRules,
  ...detailsRules,
  ...detailsRefusals.rules,
  ...conversionRules,
  ...customersRules,
  ...listRules,
  ...settingsRules,
}

export type RuleId = keyof typeof rules

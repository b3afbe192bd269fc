import { commonRules } from './rules/common.ts'
import { conversionRules } from './rules/conversion.ts'
import { customersRules } from './rules/customers.ts'
import { detailsRules } from './rules/details.ts'
import { detailsRefusalRules } from './rules/details-refusals.ts'
import { listRules } from './rules/list.ts'
import { settingsRules } from './rules/settings.ts'

/** The ledger of CyberCert. */
export const rules = {
  ...commonRules,
  ...detailsRules,
  ...detailsRefusalRules,
  ...conversionRules,
  ...customersRules,
  ...listRules,
  ...settingsRules,
}

export type RuleId = keyof typeof rules

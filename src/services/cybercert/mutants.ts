import type { Swaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'
import { commonMutants } from './mutants/common.ts'
import { conversionMutants } from './mutants/conversion.ts'
import { customersMutants } from './mutants/customers.ts'
import { customersAnswersMutants } from './mutants/customers-answers.ts'
import { detailsMutants } from './mutants/details.ts'
import { detailsAnswersMutants } from './mutants/details-answers.ts'
import { listMutants } from './mutants/list.ts'
import { listPagesMutants } from './mutants/list-pages.ts'
import { settingsMutants } from './mutants/settings.ts'
import type { RuleId } from './rules.ts'

/** Wrong ways of carrying out what is known of CyberCert, by rule. */
export const mutants: Swaps<RuleId, typeof behaviours> = {
  ...commonMutants,
  ...detailsMutants,
  ...detailsAnswersMutants,
  ...conversionMutants,
  ...customersMutants,
  ...customersAnswersMutants,
  ...listMutants,
  ...listPagesMutants,
  ...settingsMutants,
}

import type { Behaviours, Does } from '../../service.ts'
import { accessBehaviours } from './behaviour/access.ts'
import { commonBehaviours } from './behaviour/common.ts'
import { conversionBehaviours } from './behaviour/conversion.ts'
import { customersBehaviours } from './behaviour/customers.ts'
import { customersAnswers } from './behaviour/customers-answers.ts'
import { detailsBehaviours } from './behaviour/details.ts'
import { detailsAnswers } from './behaviour/details-answers.ts'
import { listBehaviours } from './behaviour/list.ts'
import { listAnswers } from './behaviour/list-answers.ts'
import { settingsBehaviours } from './behaviour/settings.ts'
import { detailsRefusals } from './details/refusals.ts'
import type { RuleId } from './rules.ts'

/** Everything that CyberCert decides, by the second part of the rules' ids. */
export const behaviours = {
  common: { ...commonBehaviours, ...accessBehaviours },
  details: { ...detailsBehaviours, ...detailsRefusals.behaviours, ...detailsAnswers },
  conversion: conversionBehaviours,
  customers: { ...customersBehaviours, ...customersAnswers },
  list: { ...listBehaviours, ...listAnswers },
  settings: settingsBehaviours,
} satisfies Behaviours<RuleId>

export type CyberCertDoes = Does<typeof behaviours>

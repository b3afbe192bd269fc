import type { Behaviours, Does } from '../../service.ts'
import { accessBehaviours } from './behaviour/access.ts'
import { authBehaviours } from './behaviour/auth.ts'
import { commonBehaviours } from './behaviour/common.ts'
import { createBehaviours } from './behaviour/create.ts'
import { createRequirements } from './behaviour/create-requirements.ts'
import { customersBehaviours } from './behaviour/customers.ts'
import { fieldsBehaviours } from './behaviour/fields.ts'
import { listBehaviours } from './behaviour/list.ts'
import { listAnswers } from './behaviour/list-answers.ts'
import { updateBehaviours } from './behaviour/update.ts'
import type { RuleId } from './rules.ts'

/** Everything that FaturaEntegratör decides, by the second part of the rules' ids. */
export const behaviours = {
  common: { ...commonBehaviours, ...accessBehaviours },
  fields: fieldsBehaviours,
  update: updateBehaviours,
  create: { ...createBehaviours, ...createRequirements },
  customers: customersBehaviours,
  list: { ...listBehaviours, ...listAnswers },
  auth: authBehaviours,
} satisfies Behaviours<RuleId>

export type FaturaEntegratorDoes = Does<typeof behaviours>

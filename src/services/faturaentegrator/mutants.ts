import type { Swaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'
import { authMutants } from './mutants/auth.ts'
import { commonMutants } from './mutants/common.ts'
import { createMutants } from './mutants/create.ts'
import { customersMutants } from './mutants/customers.ts'
import { fieldsMutants } from './mutants/fields.ts'
import { updateMutants } from './mutants/update.ts'
import { updateWritesMutants } from './mutants/update-writes.ts'
import type { RuleId } from './rules.ts'

/** Wrong ways of carrying out what is known of FaturaEntegratör, by rule. */
export const mutants: Swaps<RuleId, typeof behaviours> = {
  ...commonMutants,
  ...fieldsMutants,
  ...updateMutants,
  ...updateWritesMutants,
  ...createMutants,
  ...customersMutants,
  ...authMutants,
}

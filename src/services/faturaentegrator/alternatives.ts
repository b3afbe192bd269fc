import type { Swaps } from '../../service.ts'
import { authAlternatives } from './alternatives/auth.ts'
import { bodyAlternatives } from './alternatives/body.ts'
import { commonAlternatives } from './alternatives/common.ts'
import { createAlternatives } from './alternatives/create.ts'
import { customersAlternatives } from './alternatives/customers.ts'
import { errorsAlternatives } from './alternatives/errors.ts'
import { fieldsAlternatives } from './alternatives/fields.ts'
import { listAlternatives } from './alternatives/list.ts'
import { listAnswersAlternatives } from './alternatives/list-answers.ts'
import { statusesAlternatives } from './alternatives/statuses.ts'
import { updateAlternatives } from './alternatives/update.ts'
import type { behaviours } from './behaviour.ts'
import type { RuleId } from './rules.ts'

/** Other plausible ways of carrying out what is assumed of FaturaEntegratör, by rule. */
export const alternatives: Swaps<RuleId, typeof behaviours> = {
  ...commonAlternatives,
  ...errorsAlternatives,
  ...bodyAlternatives,
  ...fieldsAlternatives,
  ...updateAlternatives,
  ...createAlternatives,
  ...customersAlternatives,
  ...listAlternatives,
  ...listAnswersAlternatives,
  ...authAlternatives,
  ...statusesAlternatives,
}

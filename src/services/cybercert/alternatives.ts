import type { Swaps } from '../../service.ts'
import { accessAlternatives } from './alternatives/access.ts'
import { bodiesAlternatives } from './alternatives/bodies.ts'
import { conversionAlternatives } from './alternatives/conversion.ts'
import { customersAlternatives } from './alternatives/customers.ts'
import { detailsAlternatives } from './alternatives/details.ts'
import { listAlternatives } from './alternatives/list.ts'
import { settingsAlternatives } from './alternatives/settings.ts'
import { statusesAlternatives } from './alternatives/statuses.ts'
import type { behaviours } from './behaviour.ts'
import { detailsRefusals } from './details/refusals.ts'
import type { RuleId } from './rules.ts'

/** Other plausible ways of carrying out what is guessed of CyberCert, by rule. */
export const alternatives: Swaps<RuleId, typeof behaviours> = {
  ...accessAlternatives,
  ...bodiesAlternatives,
  ...detailsAlternatives,
  ...detailsRefusals.alternatives,
  ...conversionAlternatives,
  ...customersAlternatives,
  ...listAlternatives,
  ...settingsAlternatives,
  ...statusesAlternatives,
}

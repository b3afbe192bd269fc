import { statusAlternatives } from '../../laravel/status-alternatives.ts'
import { swaps } from '../swap.ts'

/** What may be answered instead with a status that no page shows. */
export const statusesAlternatives = swaps({
  'cybercert.common.other-statuses': statusAlternatives,
})

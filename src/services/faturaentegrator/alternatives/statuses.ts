import { statusAlternatives } from '../../laravel/status-alternatives.ts'
import { swaps } from '../swap.ts'

/** What may be answered instead with a status that no page shows. */
export const statusesAlternatives = swaps({
  'faturaentegrator.common.other-statuses': statusAlternatives,
})

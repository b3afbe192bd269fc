import { answer } from '../../../service.ts'
import { otherStatus } from '../../laravel/statuses.ts'
import { swaps } from '../swap.ts'

/** What may be answered instead with a status that no page shows. */
export const statusesAlternatives = swaps({
  'cybercert.common.other-statuses': {
    'under-error': {
      says: 'An answer with a status that no page shows has its sentence under error, not message.',
      does: {
        common: {
          otherStatus: (status) => {
            const { body } = otherStatus(status)
            return answer(status, { error: (body as { message: string }).message })
          },
        },
      },
    },
    'without-a-sentence': {
      says: 'An answer with a status that no page shows has an empty message.',
      does: { common: { otherStatus: (status) => answer(status, { message: '' }) } },
    },
  },
})

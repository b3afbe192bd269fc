import { type Answer, answer } from '../../service.ts'
import { otherStatus } from './statuses.ts'

const underError = (status: number): Answer => {
  const { body } = otherStatus(status)
  return answer(status, { error: (body as { message: string }).message })
}

const withoutASentence = (status: number): Answer => answer(status, { message: '' })

/** What Laravel might answer instead with a status that no behaviour of a service is about. */
export const statusAlternatives = {
  'under-error': {
    says: 'An answer with a status that no page shows has its sentence under error, not message.',
    does: { common: { otherStatus: underError } },
  },
  'without-a-sentence': {
    says: 'An answer with a status that no page shows has an empty message.',
    does: { common: { otherStatus: withoutASentence } },
  },
}

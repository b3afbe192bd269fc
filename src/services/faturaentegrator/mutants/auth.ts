import { answer } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { swaps } from '../swap.ts'

/** What can be wrong with `POST /check/auth`. */
export const authMutants = swaps({
  'faturaentegrator.auth.good-key': {
    refuses: {
      says: 'POST /check/auth answers 401 for a good key too.',
      does: { auth: { goodKey: () => message(401, 'Unauthenticated.') } },
    },
    'answers-204': {
      says: 'POST /check/auth answers 204 without a body for a good key.',
      does: { auth: { goodKey: () => answer(204, undefined) } },
    },
  },
  'faturaentegrator.auth.bad-key': {
    'answers-200': {
      says: 'POST /check/auth answers 200 for a bad key, and says only in the body that it is bad.',
      does: {
        auth: {
          badKey: (refusal, endpoint) =>
            endpoint === '/check/auth' ? { ...refusal, status: 200 } : refusal,
        },
      },
    },
    'answers-403': {
      says: 'POST /check/auth answers 403 for a bad key.',
      does: {
        auth: {
          badKey: (refusal, endpoint) =>
            endpoint === '/check/auth' ? { ...refusal, status: 403 } : refusal,
        },
      },
    },
  },
})

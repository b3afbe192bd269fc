import { swaps } from '../swap.ts'

/** What `POST /check/auth` may answer instead. */
export const authAlternatives = swaps({
  'faturaentegrator.auth.good-key-body': {
    success: {
      says: 'The body for a good key is {"success":true}.',
      does: { auth: { goodKeyBody: () => ({ success: true }) } },
    },
    account: {
      says: 'The body for a good key is the account that it belongs to.',
      does: {
        auth: {
          goodKeyBody: () => ({ data: { id: 1, name: 'Demo', email: 'demo@example.com' } }),
        },
      },
    },
  },
})

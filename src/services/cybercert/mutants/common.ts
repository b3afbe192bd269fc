import { message } from '../../laravel/errors.ts'
import { accessBehaviours } from '../behaviour/access.ts'
import { swaps } from '../swap.ts'

const { reaches } = accessBehaviours
const threeHours = 3 * 3_600_000

/** What holds for every endpoint, done wrong: tokens, permissions, moments and refusals. */
export const commonMutants = swaps({
  'cybercert.common.bearer-required': {
    'not-for-deleting': {
      says: 'DELETE wants no token.',
      does: {
        common: {
          authenticates: (persona, permission = '') =>
            persona !== undefined || permission.endsWith('.delete'),
        },
      },
    },
    'not-for-restoring': {
      says: 'Restoring wants no token.',
      does: {
        common: {
          authenticates: (persona, permission = '') =>
            persona !== undefined || permission.endsWith('.restore'),
        },
      },
    },
    'not-for-changing-customers': {
      says: 'PUT and PATCH of a customer want no token.',
      does: {
        common: {
          authenticates: (persona, permission) =>
            persona !== undefined || permission === 'customers.update',
        },
      },
    },
  },
  'cybercert.common.unauthenticated': {
    'is-403': {
      says: 'A missing or unknown token answers 403 {"message":"Forbidden"}.',
      does: { common: { unauthenticated: () => message(403, 'Forbidden') } },
    },
    'leads-to-the-login': {
      says: 'A missing or unknown token is sent to a login page, as Laravel does with browsers.',
      does: {
        common: {
          unauthenticated: () => ({
            ...message(302, 'Redirecting to /login'),
            headers: { location: '/login' },
          }),
        },
      },
    },
  },
  'cybercert.common.permission-required': {
    'asks-for-none': {
      says: 'Whoever has a token may do everything.',
      does: {
        common: {
          reaches: (permissions, permission) => {
            const reach = reaches.does(permissions, permission)
            return reach === 'none' ? 'all' : reach
          },
        },
      },
    },
    'looking-is-enough': {
      says: 'Whoever may look at records may change them too.',
      does: {
        common: {
          reaches: (permissions, permission) => {
            const reach = reaches.does(permissions, permission)
            if (reach !== 'none') return reach
            return reaches.does(permissions, permission.replace(/\w+$/, 'view'))
          },
        },
      },
    },
  },
  'cybercert.common.own-only': {
    'reaches-everything': {
      says: 'A permission ending in .own reaches the customers of others too.',
      does: { common: { ownerOnly: () => true } },
    },
    'reaches-nothing': {
      says: 'A permission ending in .own is refused for own customers too.',
      does: { common: { ownerOnly: (reach) => reach === 'all' } },
    },
  },
  'cybercert.common.forbidden': {
    'is-404': {
      says: 'A caller without the permission gets 404 {"message":"Not Found"}, as if there were nothing.',
      does: { common: { forbidden: () => message(404, 'Not Found') } },
    },
    'laravels-sentence': {
      says: 'A 403 says "This action is unauthorized.", as Laravel does by itself.',
      does: { common: { forbidden: () => message(403, 'This action is unauthorized.') } },
    },
  },
  'cybercert.common.timestamps': {
    'without-fraction': {
      says: 'A moment is written without a fraction of a second: 2025-11-20T12:00:00Z.',
      does: { common: { timestamp: (kept) => kept.replace(/\.\d+/, '') } },
    },
    'in-istanbul-time': {
      says: 'A moment is written in the time of Istanbul: 2025-11-20T15:00:00.000000+03:00.',
      does: {
        common: {
          timestamp: (kept) =>
            new Date(Date.parse(kept) + threeHours).toISOString().replace('Z', '000+03:00'),
        },
      },
    },
    'as-a-number': {
      says: 'A moment is written as a number, in seconds since 1970.',
      does: { common: { timestamp: (kept) => Math.floor(Date.parse(kept) / 1000) } },
    },
  },
  'cybercert.common.validation-failed': {
    'without-errors': {
      says: 'A 422 has a message and no errors.',
      does: { common: { validationFailed: () => message(422, 'Validation failed') } },
    },
    'is-400': {
      says: 'Refused fields answer 400, with the body of a 422.',
      does: {
        common: {
          validationFailed: (errors) => ({
            status: 400,
            body: { message: 'Validation failed', errors },
          }),
        },
      },
    },
    'first-field-only': {
      says: 'A 422 tells only the first of several refused fields.',
      does: {
        common: {
          validationFailed: (errors) => ({
            status: 422,
            body: {
              message: 'Validation failed',
              errors: Object.fromEntries(Object.entries(errors).slice(0, 1)),
            },
          }),
        },
      },
    },
    'sentence-without-list': {
      says: 'A 422 has one sentence for a field in errors, not a list of sentences.',
      does: {
        common: {
          validationFailed: (errors) => ({
            status: 422,
            body: {
              message: 'Validation failed',
              errors: Object.fromEntries(
                Object.entries(errors).map(([field, sentences]) => [field, sentences[0]]),
              ),
            },
          }),
        },
      },
    },
    'errors-in-a-list': {
      says: 'A 422 has a list of {"field","message"} in errors, not a map of fields.',
      does: {
        common: {
          validationFailed: (errors) => ({
            status: 422,
            body: {
              message: 'Validation failed',
              errors: Object.entries(errors).map(([field, [first]]) => ({ field, message: first })),
            },
          }),
        },
      },
    },
    'laravels-message': {
      says: 'The message of a 422 is the first sentence of its errors, as Laravel does by itself.',
      does: {
        common: {
          validationFailed: (errors) => ({
            status: 422,
            body: { message: Object.values(errors)[0]?.[0], errors },
          }),
        },
      },
    },
  },
})

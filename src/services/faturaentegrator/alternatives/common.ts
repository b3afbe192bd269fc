import { answer, type Check } from '../../../service.ts'
import { message, methodNotAllowed } from '../../laravel/errors.ts'
import { swaps } from '../swap.ts'

/** What the service may do instead in every endpoint. */
export const commonAlternatives = swaps({
  'faturaentegrator.common.unauthenticated': {
    unauthorized: {
      says: 'A missing or unknown key answers 401 {"message":"Unauthorized"}.',
      does: { common: { unauthenticated: () => message(401, 'Unauthorized') } },
    },
    'under-error': {
      says: 'A missing or unknown key answers 401 {"error":"Unauthenticated"}.',
      does: { common: { unauthenticated: () => answer(401, { error: 'Unauthenticated' }) } },
    },
  },
  'faturaentegrator.common.data-alone': {
    'in-an-envelope': {
      says: 'A customer is answered as {"success":true,"data":{…},"message":"…"}.',
      does: {
        common: { dataAlone: (body) => ({ success: true, ...body, message: 'İşlem başarılı' }) },
      },
    },
  },
  'faturaentegrator.common.expired-key': {
    'never-expires': {
      says: 'A key stays good for ever.',
      does: { common: { isExpired: () => false } },
    },
  },
  'faturaentegrator.common.every-key-may': {
    'asks-for-permissions': {
      says: 'A key without permissions answers 403 {"message":"This action is unauthorized."}.',
      does: {
        common: {
          everyKeyMay: (permissions) =>
            permissions.size === 0 ? message(403, 'This action is unauthorized.') : undefined,
        },
      },
    },
  },
  'faturaentegrator.common.accept-not-required': {
    'not-acceptable': {
      says: 'A request that accepts neither JSON nor everything is a 406.',
      does: {
        common: {
          acceptNotRequired: (accept) =>
            accept === undefined || /[/+]json|\*\/\*/i.test(accept)
              ? undefined
              : message(406, 'Not Acceptable'),
        },
      },
    },
  },
  'faturaentegrator.common.check-order': {
    'body-before-record': {
      says: 'Media type and syntax of the body are looked at before the customer is looked for.',
      does: {
        common: {
          checkOrder: (checks) => firstOf(checks, ['size', 'media-type', 'syntax', 'existence']),
        },
      },
    },
    'fields-before-record': {
      says: 'The fields are looked at before the customer is looked for.',
      does: {
        common: {
          checkOrder: (checks) =>
            firstOf(checks, ['size', 'media-type', 'syntax', 'validation', 'existence']),
        },
      },
    },
  },
  'faturaentegrator.common.timestamps': {
    'without-fraction': {
      says: 'A moment is written without a fraction: 2025-11-20T12:00:00Z.',
      does: { common: { timestamp: (kept) => kept.replace(/\.\d+Z$/, 'Z') } },
    },
    'as-in-a-database': {
      says: 'A moment is written as a database does: 2025-11-20 12:00:00.',
      does: { common: { timestamp: (kept) => kept.slice(0, 19).replace('T', ' ') } },
    },
    'in-istanbul': {
      says: 'A moment is written in the time of Istanbul: 2025-11-20T15:00:00+03:00.',
      does: {
        common: {
          timestamp: (kept) =>
            `${new Date(Date.parse(kept) + 10_800_000).toISOString().slice(0, 19)}+03:00`,
        },
      },
    },
  },
  'faturaentegrator.common.unknown-route': {
    'not-found': {
      says: 'A path that does not exist answers 404 {"message":"Not Found"}.',
      does: { common: { unknownRoute: () => message(404, 'Not Found') } },
    },
    'empty-message': {
      says: 'A path that does not exist answers 404 {"message":""}.',
      does: { common: { unknownRoute: () => message(404, '') } },
    },
  },
  'faturaentegrator.common.method-not-allowed': {
    'without-the-route': {
      says: 'A method that a path does not have answers 405 with a sentence that does not name the path.',
      does: {
        common: {
          methodNotAllowed: (method, path, allowed) => ({
            ...methodNotAllowed(method, path, allowed),
            body: {
              message: `The ${method} method is not supported for this route. Supported methods: ${allowed.join(', ')}.`,
            },
          }),
        },
      },
    },
    'not-found': {
      says: 'A method that a path does not have is a 404, as if there were no such path.',
      does: {
        common: {
          methodNotAllowed: (_method, path) =>
            message(404, `The route ${path.slice(1)} could not be found.`),
        },
      },
    },
  },
  'faturaentegrator.common.unknown-query-ignored': {
    refused: {
      says: 'A query parameter that nobody has seen is a 400 that names it.',
      does: {
        common: {
          ignoresUnknownQuery: (unknown) =>
            message(400, `Requested parameter(s) \`${unknown.join(', ')}\` are not allowed.`),
        },
      },
    },
  },
})

/** Which of the failed checks is answered: key and permission first, then these, then the rest. */
function firstOf(failed: readonly Check[], order: readonly Check[]): Check | undefined {
  const whole: readonly Check[] = ['authentication', 'permission', ...order]
  return whole.find((check) => failed.includes(check)) ?? failed[0]
}

import type { Answer, Check } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { isUuid } from '../behaviour/access.ts'
import { swaps } from '../swap.ts'

const firstOf = (order: readonly Check[], failed: readonly Check[]) =>
  order.find((check) => failed.includes(check))

/** What holds for tokens, paths and the order of checks, as CyberCert may do it instead. */
export const accessAlternatives = swaps({
  'cybercert.common.unauthenticated-everywhere': {
    'with-full-stop': {
      says: 'A 401 answers {"message":"Unauthenticated."}, as Laravel does by itself.',
      does: { common: { unauthenticatedEverywhere: () => message(401, 'Unauthenticated.') } },
    },
    'says-unauthorized': {
      says: 'A 401 answers {"message":"Unauthorized"}.',
      does: { common: { unauthenticatedEverywhere: () => message(401, 'Unauthorized') } },
    },
  },
  'cybercert.common.expired-token': {
    'never-expires': {
      says: 'A token goes on being known after its time has run out.',
      does: { common: { isExpired: () => false } },
    },
    'says-so': {
      says: 'An expired token answers 401 {"message":"Token has expired"}.',
      does: { common: { expiredAnswer: () => message(401, 'Token has expired') } },
    },
  },
  'cybercert.common.check-order': {
    '404-before-403': {
      says: 'A customer that does not exist is answered 404 before the permission is asked for.',
      does: {
        common: {
          checkOrder: (failed) =>
            firstOf(
              [
                'authentication',
                'existence',
                'permission',
                'ownership',
                'size',
                'media-type',
                'syntax',
                'validation',
              ],
              failed,
            ),
        },
      },
    },
    '422-before-404': {
      says: 'The body is looked at after the permission and before the customer and its owner, as form requests of Laravel do it.',
      does: {
        common: {
          checkOrder: (failed) =>
            firstOf(
              [
                'authentication',
                'permission',
                'size',
                'media-type',
                'syntax',
                'validation',
                'existence',
                'ownership',
              ],
              failed,
            ),
        },
      },
    },
  },
  'cybercert.common.unknown-query-ignored': {
    'is-refused': {
      says: 'A query parameter that no page knows is a 422.',
      does: {
        common: {
          ignoresUnknownQuery: (unknown): Answer => ({
            status: 422,
            body: {
              message: 'Validation failed',
              errors: Object.fromEntries(
                unknown.map((name) => [name, [`The ${name} field is prohibited.`]]),
              ),
            },
          }),
        },
      },
    },
  },
  'cybercert.common.unknown-route': {
    'says-not-found': {
      says: 'A path that does not exist answers 404 {"message":"Not Found"}.',
      does: { common: { unknownRoute: () => message(404, 'Not Found') } },
    },
    'says-nothing': {
      says: 'A path that does not exist answers 404 {"message":""}, as Laravel did up to version 9.',
      does: { common: { unknownRoute: () => message(404, '') } },
    },
  },
  'cybercert.common.method-not-allowed': {
    'without-the-path': {
      says: 'The sentence of a 405 does not name the path, as in Laravel up to version 9.',
      does: {
        common: {
          methodNotAllowed: (method, _path, allowed) => ({
            ...message(
              405,
              `The ${method} method is not supported for this route. Supported methods: ${allowed.join(', ')}.`,
            ),
            headers: { allow: allowed.join(', ') },
          }),
        },
      },
    },
    'is-404': {
      says: 'A method that a path does not have is answered like a path that does not exist.',
      does: {
        common: {
          methodNotAllowed: (_method, path) =>
            message(404, `The route ${path.slice(1)} could not be found.`),
        },
      },
    },
  },
  'cybercert.common.uuid-in-any-case': {
    'case-matters': {
      says: 'A UUID in capital letters is another UUID.',
      does: { common: { uuidInAnyCase: (given) => given } },
    },
  },
  'cybercert.common.malformed-uuid': {
    'is-422': {
      says: 'A malformed UUID is a 422 on uuid.',
      does: {
        common: {
          malformedAnswer: (usual, given) =>
            isUuid(given)
              ? usual
              : {
                  status: 422,
                  body: {
                    message: 'Validation failed',
                    errors: { uuid: ['The uuid field must be a valid UUID.'] },
                  },
                },
        },
      },
    },
    'is-no-route': {
      says: 'A malformed UUID is answered 404 {"message":"Not Found"}, as a path that does not exist.',
      does: {
        common: {
          malformedAnswer: (usual, given) => (isUuid(given) ? usual : message(404, 'Not Found')),
        },
      },
    },
  },
})

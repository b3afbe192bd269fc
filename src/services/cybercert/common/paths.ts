import { type Answer, type Check, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/paths.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** Whether a text has the form of a UUID. */
export const isUuid = (text: string): boolean => uuid.test(text)

const firstOf = (order: readonly Check[], failed: readonly Check[]) =>
  order.find((check) => failed.includes(check))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a path names, and in which order a request is looked at. */
export const paths = decisionsOf('common', {
  checkOrder: decide({
    ...laravel.checkOrder(
      '401, 403 for the permission, 404, 403 for the owner, 413, 415, 400, 422',
    ),
    tr: 'Birden çok denetim başarısızsa sıra şudur: 401, yetki için 403, 404, sahiplik için 403, 413, 415, 400, 422.',
    instead: {
      '404-before-403': [
        'A customer that does not exist is answered 404 before the permission is asked for.',
        (failed) =>
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
      ],
      '422-before-404': [
        'The body is looked at after the permission and before the customer and its owner, as form requests of Laravel do it.',
        (failed) =>
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
      ],
    },
  }),
  unknownRoute: decide({
    ...laravel.unknownRoute('api/v1'),
    instead: {
      'says-not-found': [
        'A path that does not exist answers 404 {"message":"Not Found"}.',
        laravel.notFound,
      ],
      'says-nothing': [
        'A path that does not exist answers 404 {"message":""}, as Laravel did up to version 9.',
        laravel.nothingSaid,
      ],
    },
  }),
  methodNotAllowed: decide({
    ...laravel.methodNotAllowed,
    instead: {
      'without-the-path': [
        'The sentence of a 405 does not name the path, as in Laravel up to version 9.',
        laravel.methodAlone,
      ],
      'is-404': [
        'A method that a path does not have is answered like a path that does not exist.',
        laravel.noSuchRoute,
      ],
    },
  }),
  ignoresUnknownQuery: decide({
    ...laravel.ignoresUnknownQuery,
    en: 'A query parameter that no page knows is ignored.',
    tr: 'Hiçbir sayfada geçmeyen sorgu parametresi yok sayılır.',
    instead: {
      'is-refused': [
        'A query parameter that no page knows is a 422.',
        (unknown): Answer => ({
          status: 422,
          body: {
            message: 'Validation failed',
            errors: Object.fromEntries(
              unknown.map((name) => [name, [`The ${name} field is prohibited.`]]),
            ),
          },
        }),
      ],
    },
  }),
  /** The UUID as records have it. */
  uuidInAnyCase: decide({
    en: 'A UUID in capital letters is the same UUID.',
    tr: 'Büyük harfle yazılan UUID aynı UUID’dir.',
    basis: 'assumed',
    source: 'nobody says; habit of MySQL',
    does: (given: string) => given.toLowerCase(),
    shapes: (wanted, given) => wanted !== given && isUuid(given),
    instead: {
      'case-matters': ['A UUID in capital letters is another UUID.', (given) => given],
    },
  }),
  /** The UUID to look for: a malformed one is looked for too, and not found. */
  malformedIsUnknown: decide({
    id: 'malformed-uuid',
    en: 'A malformed UUID is answered like an unknown one.',
    tr: 'Bozuk UUID, bilinmeyen UUID gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (given: string) => given,
    shapes: (_wanted, given) => !isUuid(given),
    instead: {
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
  }),
  /** What is answered when nothing has the UUID; `usual` is what a well-formed one is. */
  malformedAnswer: decide({
    partOf: 'malformedIsUnknown',
    does: (usual: Answer, _given: string): Answer => usual,
    shapes: (_answer, _usual, given) => !isUuid(given),
  }),
})

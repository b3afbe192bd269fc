import { type Check, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/paths.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** Which of the failed checks is answered: key and permission first, then these, then the rest. */
function firstOf(failed: readonly Check[], order: readonly Check[]): Check | undefined {
  const whole: readonly Check[] = ['authentication', 'permission', ...order]
  return whole.find((check) => failed.includes(check)) ?? failed[0]
}

/** What a path names, and in which order a request is looked at. */
export const paths = decisionsOf('common', {
  checkOrder: decide({
    ...laravel.checkOrder('401, 404, 413, 415, 400, 422'),
    tr: 'Birden çok denetim başarısızsa sıra şudur: 401, 404, 413, 415, 400, 422.',
    instead: {
      'body-before-record': [
        'Media type and syntax of the body are looked at before the customer is looked for.',
        (checks) => firstOf(checks, ['size', 'media-type', 'syntax', 'existence']),
      ],
      'fields-before-record': [
        'The fields are looked at before the customer is looked for.',
        (checks) => firstOf(checks, ['size', 'media-type', 'syntax', 'validation', 'existence']),
      ],
    },
  }),
  unknownRoute: decide({
    ...laravel.unknownRoute('api'),
    instead: {
      'not-found': [
        'A path that does not exist answers 404 {"message":"Not Found"}.',
        laravel.notFound,
      ],
      'empty-message': [
        'A path that does not exist answers 404 {"message":""}.',
        laravel.nothingSaid,
      ],
    },
  }),
  methodNotAllowed: decide({
    ...laravel.methodNotAllowed,
    instead: {
      'without-the-route': [
        'A method that a path does not have answers 405 with a sentence that does not name the path.',
        laravel.methodAlone,
      ],
      'not-found': [
        'A method that a path does not have is a 404, as if there were no such path.',
        laravel.noSuchRoute,
      ],
    },
  }),
  ignoresUnknownQuery: decide({
    ...laravel.ignoresUnknownQuery,
    en: 'A query parameter that nobody has seen is ignored.',
    tr: 'Hiç kimsenin görmediği sorgu parametresi yok sayılır.',
    instead: {
      refused: [
        'A query parameter that nobody has seen is a 400 that names it.',
        (unknown) =>
          message(400, `Requested parameter(s) \`${unknown.join(', ')}\` are not allowed.`),
      ],
    },
  }),
})

import { type Answer, type Check, decide } from '../../../service.ts'
import { firstInOrder, message, methodNotAllowed, unknownRoute } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** Which of the failed checks is answered: key and permission first, then these, then the rest. */
function firstOf(failed: readonly Check[], order: readonly Check[]): Check | undefined {
  const whole: readonly Check[] = ['authentication', 'permission', ...order]
  return whole.find((check) => failed.includes(check)) ?? failed[0]
}

/** What a path names, and in which order a request is looked at. */
export const paths = decisionsOf('common', {
  checkOrder: decide({
    en: 'When several checks fail, the order is 401, 404, 413, 415, 400, 422.',
    tr: 'Birden çok denetim başarısızsa sıra şudur: 401, 404, 413, 415, 400, 422.',
    basis: 'assumed',
    source: 'habit of Laravel; no page states an order',
    does: firstInOrder,
    shapes: (_first, failed: readonly Check[]) => failed.length > 1,
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
    en: 'A path that does not exist answers 404 {"message":"The route api/x could not be found."}.',
    tr: 'Var olmayan yol 404 {"message":"The route api/x could not be found."} yanıtını verir.',
    basis: 'assumed',
    source: 'habit of Laravel',
    does: unknownRoute,
    instead: {
      'not-found': [
        'A path that does not exist answers 404 {"message":"Not Found"}.',
        () => message(404, 'Not Found'),
      ],
      'empty-message': [
        'A path that does not exist answers 404 {"message":""}.',
        () => message(404, ''),
      ],
    },
  }),
  methodNotAllowed: decide({
    en: 'A method that a path does not have answers 405 with Allow and a sentence that lists the methods.',
    tr: 'Yolun desteklemediği yöntem, Allow başlığı ve yöntemleri sayan bir cümleyle 405 alır.',
    basis: 'assumed',
    source: 'habit of Laravel',
    does: methodNotAllowed,
    instead: {
      'without-the-route': [
        'A method that a path does not have answers 405 with a sentence that does not name the path.',
        (method, path, allowed) => ({
          ...methodNotAllowed(method, path, allowed),
          body: {
            message: `The ${method} method is not supported for this route. Supported methods: ${allowed.join(', ')}.`,
          },
        }),
      ],
      'not-found': [
        'A method that a path does not have is a 404, as if there were no such path.',
        (_method, path) => message(404, `The route ${path.slice(1)} could not be found.`),
      ],
    },
  }),
  ignoresUnknownQuery: decide({
    id: 'unknown-query-ignored',
    en: 'A query parameter that nobody has seen is ignored.',
    tr: 'Hiç kimsenin görmediği sorgu parametresi yok sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
    does: (_unknown: readonly string[]): Answer | undefined => undefined,
    shapes: () => true,
    instead: {
      refused: [
        'A query parameter that nobody has seen is a 400 that names it.',
        (unknown) =>
          message(400, `Requested parameter(s) \`${unknown.join(', ')}\` are not allowed.`),
      ],
    },
  }),
})

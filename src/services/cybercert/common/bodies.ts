import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/bodies.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** How the body of a request is read. */
export const bodies = decisionsOf('common', {
  takesJsonOnly: decide({
    ...laravel.takesJsonOnly,
    en: 'A body must come with Content-Type: application/json; no other is read.',
    tr: 'Gövde Content-Type: application/json ile gelmek zorundadır; başkası okunmaz.',
    basis: 'documented',
    source: 'seed 001, "Headers": Zorunlu (mandatory)',
    nothingElse:
      'a body of another type is thrown away before any behaviour sees it, so that none can read it',
  }),
  unsupportedMediaType: decide({
    ...laravel.unsupportedMediaType,
    source: 'seed 001 makes the header mandatory; the status is a guess',
    instead: {
      'is-400': [
        'A body that is not declared application/json is a 400.',
        () => message(400, 'Content-Type must be application/json.'),
      ],
      'says-only-the-status': [
        'A 415 says "Unsupported Media Type" and not what to send.',
        laravel.mediaTypeUnnamed,
      ],
    },
  }),
  malformedBody: decide({
    ...laravel.malformedBody,
    instead: {
      'symfonys-sentence': [
        'A body that cannot be parsed is a 400 that says "Could not decode request body."',
        () => message(400, 'Could not decode request body.'),
      ],
      'is-422': [
        'A body that cannot be parsed is a 422.',
        () => ({
          status: 422,
          body: {
            message: 'Validation failed',
            errors: { body: ['The request body is not valid JSON.'] },
          },
        }),
      ],
    },
  }),
  bodyTooLarge: decide({
    ...laravel.bodyTooLarge,
    instead: {
      'laravels-sentence': [
        'A body above the limit is a 413 that says "The POST data is too large."',
        laravel.postDataTooLarge,
      ],
    },
  }),
  bodyIsAnObject: decide({
    ...laravel.bodyIsAnObject,
    instead: {
      'list-has-no-fields': [
        'A list is taken for a body without fields, because PHP does not tell [] from {}.',
        laravel.listHasNoFields,
      ],
    },
  }),
  noBodyIsNoFields: decide({
    ...laravel.noBodyIsNoFields,
    instead: {
      'is-refused': [
        'A request without a body is refused like one whose body is no object.',
        (body) => body,
      ],
    },
  }),
})

import { decide } from '../../../service.ts'
import {
  bodyTooLarge,
  malformedBody,
  message,
  refuseNonObject,
  unsupportedMediaType,
} from '../../laravel/errors.ts'
import { isJson } from '../../laravel/media-type.ts'
import { decisionsOf } from '../decisions-of.ts'

const changed = (after: unknown, before: unknown) => after !== before

/** How the body of a request is read. */
export const bodies = decisionsOf('common', {
  takesJsonOnly: decide({
    id: 'json-only',
    en: 'A body must come with Content-Type: application/json; no other is read.',
    tr: 'Gövde Content-Type: application/json ile gelmek zorundadır; başkası okunmaz.',
    basis: 'documented',
    source: 'seed 001, "Headers": Zorunlu (mandatory)',
    does: isJson,
    shapes: (taken) => !taken,
    nothingElse:
      'a body of another type is thrown away before any behaviour sees it, so that none can read it',
  }),
  unsupportedMediaType: decide({
    en: 'A body that is not declared application/json is a 415 that says what to send.',
    tr: 'application/json olarak bildirilmeyen gövde, ne gönderileceğini söyleyen bir 415 alır.',
    basis: 'assumed',
    source: 'seed 001 makes the header mandatory; the status is a guess',
    does: unsupportedMediaType,
    instead: {
      'is-400': [
        'A body that is not declared application/json is a 400.',
        () => message(400, 'Content-Type must be application/json.'),
      ],
      'says-only-the-status': [
        'A 415 says "Unsupported Media Type" and not what to send.',
        () => message(415, 'Unsupported Media Type'),
      ],
    },
  }),
  malformedBody: decide({
    id: 'malformed-json',
    en: 'A body that cannot be parsed is a 400 that says why.',
    tr: 'Çözümlenemeyen gövde, nedenini söyleyen bir 400 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: malformedBody,
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
    en: 'A body above the limit of the server is a 413.',
    tr: 'Sunucu sınırını aşan gövde 413 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: bodyTooLarge,
    instead: {
      'laravels-sentence': [
        'A body above the limit is a 413 that says "The POST data is too large."',
        () => message(413, 'The POST data is too large.'),
      ],
    },
  }),
  bodyIsAnObject: decide({
    en: 'A JSON body that is not an object is a 422.',
    tr: 'Nesne olmayan JSON gövdesi 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: refuseNonObject,
    instead: {
      'list-has-no-fields': [
        'A list is taken for a body without fields, because PHP does not tell [] from {}.',
        (body) => (Array.isArray(body) ? undefined : refuseNonObject(body)),
      ],
    },
  }),
  noBodyIsNoFields: decide({
    en: 'A request without a body is taken as one that sends no field.',
    tr: 'Gövdesiz istek, hiç alan göndermemiş sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
    does: (body: unknown) => (body === undefined ? {} : body),
    shapes: changed,
    instead: {
      'is-refused': [
        'A request without a body is refused like one whose body is no object.',
        (body) => body,
      ],
    },
  }),
})

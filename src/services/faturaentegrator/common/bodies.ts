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
    en: 'Only a body with Content-Type: application/json is read.',
    tr: 'Yalnızca Content-Type: application/json ile gelen gövde okunur.',
    basis: 'assumed',
    source: 'seed 000 sends the header; nobody says what happens without it',
    does: isJson,
    shapes: (taken) => !taken,
    instead: {
      'no-object': [
        'A body without Content-Type: application/json is a 422, as one that is no object.',
        () => true,
      ],
    },
  }),
  unsupportedMediaType: decide({
    en: 'A body that is not declared application/json is a 415 that says what to send.',
    tr: 'application/json olarak bildirilmeyen gövde, ne gönderileceğini söyleyen bir 415 alır.',
    basis: 'assumed',
    source: 'seed 000 sends the header; the status is a guess',
    does: unsupportedMediaType,
    instead: {
      'bad-request': [
        'A body that is not declared application/json is a 400.',
        () => message(400, 'The Content-Type must be application/json.'),
      ],
      'status-alone': [
        'A body that is not declared application/json answers 415 {"message":"Unsupported Media Type"}.',
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
      unprocessable: [
        'A body that cannot be parsed is a 422.',
        () => message(422, 'The request body is not valid JSON.'),
      ],
      'syntax-error': [
        'A body that cannot be parsed answers 400 {"message":"Syntax error"}.',
        () => message(400, 'Syntax error'),
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
      'post-data': [
        'A body above the limit answers 413 {"message":"The POST data is too large."}.',
        () => message(413, 'The POST data is too large.'),
      ],
      'web-server': [
        'A body above the limit answers 413 with a page of HTML, as a web server gives it.',
        () => ({
          status: 413,
          body: '<html><head><title>413 Request Entity Too Large</title></head></html>',
          headers: { 'content-type': 'text/html' },
        }),
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
      'no-fields': [
        'A JSON list is taken as a body without fields, as PHP knows no difference.',
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
      refused: [
        'A request without a body is a 422, as one whose body is no object.',
        (body) => body,
      ],
    },
  }),
})

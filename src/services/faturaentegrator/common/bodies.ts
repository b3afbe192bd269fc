import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/bodies.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** How the body of a request is read. */
export const bodies = decisionsOf('common', {
  takesJsonOnly: decide({
    ...laravel.takesJsonOnly,
    en: 'Only a body with Content-Type: application/json is read.',
    tr: 'Yalnızca Content-Type: application/json ile gelen gövde okunur.',
    basis: 'assumed',
    source: 'seed 000 sends the header; nobody says what happens without it',
    instead: {
      'no-object': [
        'A body without Content-Type: application/json is a 422, as one that is no object.',
        () => true,
      ],
    },
  }),
  unsupportedMediaType: decide({
    ...laravel.unsupportedMediaType,
    source: 'seed 000 sends the header; the status is a guess',
    instead: {
      'bad-request': [
        'A body that is not declared application/json is a 400.',
        () => message(400, 'The Content-Type must be application/json.'),
      ],
      'status-alone': [
        'A body that is not declared application/json answers 415 {"message":"Unsupported Media Type"}.',
        laravel.mediaTypeUnnamed,
      ],
    },
  }),
  malformedBody: decide({
    ...laravel.malformedBody,
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
    ...laravel.bodyTooLarge,
    instead: {
      'post-data': [
        'A body above the limit answers 413 {"message":"The POST data is too large."}.',
        laravel.postDataTooLarge,
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
    ...laravel.bodyIsAnObject,
    instead: {
      'no-fields': [
        'A JSON list is taken as a body without fields, as PHP knows no difference.',
        laravel.listHasNoFields,
      ],
    },
  }),
  noBodyIsNoFields: decide({
    ...laravel.noBodyIsNoFields,
    instead: {
      refused: [
        'A request without a body is a 422, as one whose body is no object.',
        (body) => body,
      ],
    },
  }),
})

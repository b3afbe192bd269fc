import { message, refuseNonObject } from '../../laravel/errors.ts'
import { lines } from '../../laravel/lines.ts'
import { swaps } from '../swap.ts'
import { refusing } from './refusing.ts'

type Fields = Readonly<Record<string, unknown>>

/** Fields of which some have another value. */
const mapped = (fields: Fields, change: (value: unknown, field: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, change(value, field)]))

/** Whether a text of digits is right for a field. */
function takesDigits(field: string, text: string): boolean {
  if (field === 'tax_number') return /^\d{10,11}$/.test(text)
  return field !== 'type' && field !== 'email'
}

/** What the service may make instead of the body of a request. */
export const bodyAlternatives = swaps({
  'faturaentegrator.common.json-only': {
    'no-object': {
      says: 'A body without Content-Type: application/json is a 422, as one that is no object.',
      does: { common: { takesJsonOnly: () => true } },
    },
  },
  'faturaentegrator.common.unsupported-media-type': {
    'bad-request': {
      says: 'A body that is not declared application/json is a 400.',
      does: {
        common: {
          unsupportedMediaType: () => message(400, 'The Content-Type must be application/json.'),
        },
      },
    },
    'status-alone': {
      says: 'A body that is not declared application/json answers 415 {"message":"Unsupported Media Type"}.',
      does: { common: { unsupportedMediaType: () => message(415, 'Unsupported Media Type') } },
    },
  },
  'faturaentegrator.common.malformed-json': {
    unprocessable: {
      says: 'A body that cannot be parsed is a 422.',
      does: {
        common: { malformedBody: () => message(422, 'The request body is not valid JSON.') },
      },
    },
    'syntax-error': {
      says: 'A body that cannot be parsed answers 400 {"message":"Syntax error"}.',
      does: { common: { malformedBody: () => message(400, 'Syntax error') } },
    },
  },
  'faturaentegrator.common.body-too-large': {
    'post-data': {
      says: 'A body above the limit answers 413 {"message":"The POST data is too large."}.',
      does: { common: { bodyTooLarge: () => message(413, 'The POST data is too large.') } },
    },
    'web-server': {
      says: 'A body above the limit answers 413 with a page of HTML, as a web server gives it.',
      does: {
        common: {
          bodyTooLarge: () => ({
            status: 413,
            body: '<html><head><title>413 Request Entity Too Large</title></head></html>',
            headers: { 'content-type': 'text/html' },
          }),
        },
      },
    },
  },
  'faturaentegrator.common.body-is-an-object': {
    'no-fields': {
      says: 'A JSON list is taken as a body without fields, as PHP knows no difference.',
      does: {
        common: {
          bodyIsAnObject: (body) => (Array.isArray(body) ? undefined : refuseNonObject(body)),
        },
      },
    },
  },
  'faturaentegrator.common.no-body-is-no-fields': {
    refused: {
      says: 'A request without a body is a 422, as one whose body is no object.',
      does: { common: { noBodyIsNoFields: (body) => body } },
    },
  },
  'faturaentegrator.common.wrong-type': {
    'casts-numbers': {
      says: 'A number is taken where any text is wanted, or a tax_number, and kept as text.',
      does: {
        common: {
          wrongTypeRefused: ({ field, expected, value }) =>
            typeof value === 'number' && takesDigits(field, String(value))
              ? { value: String(value) }
              : { line: lines.type(field, expected) },
        },
      },
    },
  },
  'faturaentegrator.common.unknown-fields-ignored': {
    'writes-created-at': {
      says: 'An update writes a created_at that is sent, and ignores the other fields that no page knows.',
      does: {
        common: {
          ignoresUnknownFields: (unknown) => unknown.filter((name) => name !== 'created_at'),
        },
      },
    },
  },
  'faturaentegrator.common.strings-trimmed': {
    'kept-as-sent': {
      says: 'White space around a string is kept.',
      does: { common: { trimsStrings: (body) => body } },
    },
  },
  'faturaentegrator.common.empty-string-is-null': {
    'stays-empty': {
      says: 'An empty string is kept, and answered, as an empty string.',
      does: {
        common: {
          // Not yet '' here, since an empty field is to pass, and to be missed, like none.
          emptyStringIsNull: (body) => mapped(body, (value) => (value === '' ? undefined : value)),
          writesEmptied: (sent) => mapped(sent, (value) => (value === undefined ? '' : value)),
        },
      },
    },
  },
  'faturaentegrator.common.null-clears': {
    'left-alone': {
      says: 'A field sent as null, or empty where no page does so, stays as it was.',
      does: {
        common: {
          nullClears: (sent, emptiable) =>
            Object.fromEntries(
              Object.entries(sent).filter(
                ([field, value]) => value !== null || emptiable.includes(field),
              ),
            ),
        },
      },
    },
    refused: {
      says: 'An update with null in a field, or with an empty one where no page does so, is a 422.',
      endpoints: ['PATCH /customers/:id'],
      handle: refusing(({ body }) =>
        Object.entries(body)
          .filter(([field, value]) => value === null && !/^(type|tax_\w+)$/.test(field))
          .map(([field]) => [field, lines.type(field, 'string')]),
      ),
    },
  },
})

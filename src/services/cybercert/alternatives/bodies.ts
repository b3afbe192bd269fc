import { message } from '../../laravel/errors.ts'
import { lines } from '../../laravel/lines.ts'
import { commonBehaviours } from '../behaviour/common.ts'
import { swaps } from '../swap.ts'

const { bodyIsAnObject, emptyStringIsNull, wrongTypeRefused } = commonBehaviours

/** What holds for bodies and what is kept of them, as CyberCert may do it instead. */
export const bodiesAlternatives = swaps({
  'cybercert.common.unsupported-media-type': {
    'is-400': {
      says: 'A body that is not declared application/json is a 400.',
      does: {
        common: {
          unsupportedMediaType: () => message(400, 'Content-Type must be application/json.'),
        },
      },
    },
    'says-only-the-status': {
      says: 'A 415 says "Unsupported Media Type" and not what to send.',
      does: { common: { unsupportedMediaType: () => message(415, 'Unsupported Media Type') } },
    },
  },
  'cybercert.common.malformed-json': {
    'symfonys-sentence': {
      says: 'A body that cannot be parsed is a 400 that says "Could not decode request body."',
      does: { common: { malformedBody: () => message(400, 'Could not decode request body.') } },
    },
    'is-422': {
      says: 'A body that cannot be parsed is a 422.',
      does: {
        common: {
          malformedBody: () => ({
            status: 422,
            body: {
              message: 'Validation failed',
              errors: { body: ['The request body is not valid JSON.'] },
            },
          }),
        },
      },
    },
  },
  'cybercert.common.body-too-large': {
    'laravels-sentence': {
      says: 'A body above the limit is a 413 that says "The POST data is too large."',
      does: { common: { bodyTooLarge: () => message(413, 'The POST data is too large.') } },
    },
  },
  'cybercert.common.body-is-an-object': {
    'list-has-no-fields': {
      says: 'A list is taken for a body without fields, because PHP does not tell [] from {}.',
      does: {
        common: {
          bodyIsAnObject: (body) => (Array.isArray(body) ? undefined : bodyIsAnObject.does(body)),
        },
      },
    },
  },
  'cybercert.common.no-body-is-no-fields': {
    'is-refused': {
      says: 'A request without a body is refused like one whose body is no object.',
      does: { common: { noBodyIsNoFields: (body) => body } },
    },
  },
  'cybercert.common.wrong-type': {
    'casts-numbers': {
      says: 'A number in a string is taken for the number, as by the numeric rule of Laravel.',
      does: {
        common: {
          wrongTypeRefused: (wrong) =>
            isNumeral(wrong.expected, wrong.value)
              ? { value: Number(wrong.value) }
              : wrongTypeRefused.does(wrong),
        },
      },
    },
    'casts-booleans': {
      says: '1, 0, "1" and "0" are taken for booleans, as by the boolean rule of Laravel.',
      does: {
        common: {
          wrongTypeRefused: (wrong) =>
            wrong.expected === 'boolean' && isBit(wrong.value)
              ? { value: Number(wrong.value) === 1 }
              : wrongTypeRefused.does(wrong),
        },
      },
    },
  },
  'cybercert.common.strings-trimmed': {
    'stay-as-sent': {
      says: 'White space around a string is kept.',
      does: { common: { trimsStrings: (fields) => fields } },
    },
  },
  'cybercert.common.empty-string-is-null': {
    'stays-empty': {
      says: 'An empty string stays an empty string in texts that have no form, such as industry and address.',
      does: {
        common: {
          emptyStringIsNull: (fields) => ({
            ...emptyStringIsNull.does(fields),
            ...emptied(fields),
          }),
        },
      },
    },
  },
  'cybercert.common.null-clears': {
    'is-not-sent': {
      says: 'A field sent as null is taken as not sent.',
      does: {
        common: {
          nullClears: (sent) =>
            Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)),
        },
      },
    },
    'is-refused': {
      says: 'A field of details sent as null or empty is a 422.',
      endpoints: ['PUT /customers/:uuid/details', 'PATCH /customers/:uuid/details'],
      handle: (handle) => (call, asked) => {
        const nulls = Object.keys(asked.body).filter((field) => asked.body[field] === null)
        return nulls.length === 0
          ? handle(call, asked)
          : call.does.common.validationFailed(
              Object.fromEntries(nulls.map((field) => [field, [lines.required(field)]])),
            )
      },
    },
  },
  'cybercert.common.untouched-when-unchanged': {
    'always-touched': {
      says: 'Every update moves updated_at, also one that changes no value.',
      does: { common: { touched: (_changed, _before, now) => now } },
    },
  },
})

const formless = ['legal_name', 'tax_number', 'phone', 'industry', 'address']

const emptied = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value === '' && formless.includes(name)),
  )

const isBit = (value: unknown) => value === 0 || value === 1 || value === '0' || value === '1'

/** Whether a string holds a number of that type, not so long that it could be infinite. */
const isNumeral = (type: string, value: unknown) =>
  typeof value === 'string' &&
  ((type === 'number' && /^\d{1,15}(\.\d+)?$/.test(value)) ||
    (type === 'integer' && /^\d{1,15}$/.test(value)))

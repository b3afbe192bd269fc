import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/fields.ts'
import { refuseWrongType } from '../../laravel/errors.ts'
import { emptyStringsToNull } from '../../laravel/input.ts'
import { lines } from '../../laravel/lines.ts'
import { decisionsOf } from '../decisions-of.ts'

type Fields = Readonly<Record<string, unknown>>

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

const formless = ['legal_name', 'tax_number', 'phone', 'industry', 'address']

/** What is made of the fields of a body. */
export const fields = decisionsOf('common', {
  ignoresUnknownFields: decide({
    ...laravel.ignoresUnknownFields,
    nothingElse:
      'a behaviour may only say which fields are dropped, and no endpoint could do anything with the others',
  }),
  trimsStrings: decide({
    ...laravel.trimsStrings,
    instead: {
      'stay-as-sent': ['White space around a string is kept.', (fields) => fields],
    },
  }),
  emptyStringIsNull: decide({
    en: 'An empty string is taken as null.',
    tr: 'Boş metin null sayılır.',
    ...laravel.emptyStringIsNull,
    instead: {
      'stays-empty': [
        'An empty string stays an empty string in texts that have no form, such as industry and address.',
        (fields) => ({
          ...emptyStringsToNull(fields),
          ...emptied(fields),
        }),
      ],
    },
  }),
  wrongTypeRefused: decide({
    ...laravel.wrongTypeRefused,
    en: 'A value of another JSON type than the documented one is a 422; it is never cast.',
    tr: 'Belgelenenden başka JSON türündeki değer 422 alır; dönüştürülmez.',
    source: 'the pages give types but show no such refusal',
    instead: {
      'casts-numbers': [
        'A number in a string is taken for the number, as by the numeric rule of Laravel.',
        (wrong) =>
          isNumeral(wrong.expected, wrong.value)
            ? { value: Number(wrong.value) }
            : refuseWrongType(wrong),
      ],
      'casts-booleans': [
        '1, 0, "1" and "0" are taken for booleans, as by the boolean rule of Laravel.',
        (wrong) =>
          wrong.expected === 'boolean' && isBit(wrong.value)
            ? { value: Number(wrong.value) === 1 }
            : refuseWrongType(wrong),
      ],
    },
  }),
  inexactNumberRefused: decide({
    id: 'inexact-number',
    en: 'A number that a double cannot hold as it is written, such as 9007199254740993, is a 422.',
    tr: 'Bir double değerinin yazıldığı gibi tutamadığı sayı, örneğin 9007199254740993, 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: lines.inexact,
    instead: {
      'is-rounded': [
        'A number that a double cannot hold is taken as the nearest one that it can.',
        () => undefined,
      ],
    },
  }),
  /** Which fields are set to `null` by being sent as `null`. */
  nullClears: decide({
    en: 'A field sent as null is cleared; is_active, which has no empty state, is taken as not sent.',
    tr: 'null olarak gönderilen alan boşaltılır; boş hâli olmayan is_active gönderilmemiş sayılır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (sent: Fields): Fields => sent,
    shapes: (sent) => Object.values(sent).includes(null),
    instead: {
      'is-not-sent': [
        'A field sent as null is taken as not sent.',
        (sent) => Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)),
      ],
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
  }),
})

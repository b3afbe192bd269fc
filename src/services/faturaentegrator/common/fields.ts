import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/fields.ts'
import { lines } from '../../laravel/lines.ts'
import type { SentFields } from '../customers/field-names.ts'
import { decisionsOf } from '../decisions-of.ts'
import { refusing } from './refusing.ts'

/** Fields of which some have another value. */
const mapped = (fields: Fields, change: (value: unknown, field: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, change(value, field)]))

/** Whether a text of digits is right for a field. */
function takesDigits(field: string, text: string): boolean {
  if (field === 'tax_number') return /^\d{10,11}$/.test(text)
  return field !== 'type' && field !== 'email'
}

type Fields = Readonly<Record<string, unknown>>

/** What is made of the fields of a body. */
export const commonFields = decisionsOf('common', {
  wrongTypeRefused: decide({
    ...laravel.wrongTypeRefused,
    en: 'A value that is no string is a 422, a number too; it is never cast.',
    tr: 'Metin olmayan değer, sayı da olsa, 422 alır; dönüştürülmez.',
    source: 'habit of Laravel: the string rule; seed 000 gives the types but shows no refusal',
    instead: {
      'casts-numbers': [
        'A number is taken where any text is wanted, or a tax_number, and kept as text.',
        ({ field, expected, value }) =>
          typeof value === 'number' &&
          Math.abs(value) <= Number.MAX_SAFE_INTEGER &&
          takesDigits(field, String(value))
            ? { value: String(value) }
            : { line: lines.type(field, expected) },
      ],
    },
  }),
  ignoresUnknownFields: decide({
    ...laravel.ignoresUnknownFields,
    instead: {
      'writes-created-at': [
        'An update writes a created_at that is sent, and ignores the other fields that no page knows.',
        (unknown) => unknown.filter((name) => name !== 'created_at'),
      ],
    },
  }),
  trimsStrings: decide({
    ...laravel.trimsStrings,
    instead: {
      'kept-as-sent': ['White space around a string is kept.', (body) => body],
    },
  }),
  emptyStringIsNull: decide({
    en: 'An empty string is kept, and answered, as null.',
    tr: 'Boş metin null olarak saklanır ve döner.',
    ...laravel.emptyStringIsNull,
    source: 'habit of Laravel: ConvertEmptyStringsToNull; seed 000 sends "" and shows no answer',
    unavoidable: true,
    instead: {
      'stays-empty': {
        says: 'An empty string is kept, and answered, as an empty string.',
        does: {
          common: {
            // Not yet '' here, since an empty field is to pass, and to be missed, like none.
            emptyStringIsNull: (body) =>
              mapped(body, (value) => (value === '' ? undefined : value)),
            writesEmptied: (sent) => mapped(sent, (value) => (value === undefined ? '' : value)),
          },
        },
      },
    },
  }),
  /** The fields to write, those sent empty among them: they have been `null` since the body was read. */
  writesEmptied: decide({
    partOf: 'emptyStringIsNull',
    does: (sent: SentFields): SentFields => sent,
    shapes: () => false,
  }),
  /** The fields to write; `emptiable` are those for which another rule lets `null` pass. */
  nullClears: decide({
    en: 'A field sent as null, or one sent empty where no page does so, is cleared.',
    tr: 'null gönderilen, ya da hiçbir sayfada boş gönderilmediği hâlde boş gönderilen alan boşaltılır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (sent: SentFields, _emptiable: readonly string[]): SentFields => sent,
    shapes: (_fields, sent, emptiable) =>
      Object.entries(sent).some(([name, value]) => value === null && !emptiable.includes(name)),
    instead: {
      'left-alone': [
        'A field sent as null, or empty where no page does so, stays as it was.',
        (sent, emptiable) =>
          Object.fromEntries(
            Object.entries(sent).filter(
              ([field, value]) => value !== null || emptiable.includes(field),
            ),
          ),
      ],
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
  }),
})

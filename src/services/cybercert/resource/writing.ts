import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { lines } from '../../laravel/lines.ts'
import { type Declared, type Fact, pick, type Row, said } from './declared.ts'
import { isClearable, namesOf } from './fields.ts'
import { noVerb } from './refusing.ts'

const merged = (row: Row, sent: Fact): Row => ({ ...row, ...sent })
const replaced = (row: Row, sent: Fact, unsent: Fact): Row => ({ ...row, ...unsent, ...sent })

/** What `PUT` and `PATCH /things/{uuid}` write. */
export const writing = ({ name, page, words: { en, tr }, fields, update = noVerb }: Declared) => {
  const basis = said(`${page}/update`, update)
  const guess = {
    basis: 'assumed',
    source: `${page}/update says that PUT writes every field, not what it writes`,
  } as const
  const clearable = namesOf(fields, isClearable)
  const cleared = Object.fromEntries(clearable.map((field) => [field, null]))
  const preset = namesOf(fields, ({ otherwise }) => otherwise !== undefined)
  const presets = Object.fromEntries(preset.map((field) => [field, fields[field]?.otherwise]))
  const asked = namesOf(fields, ({ isRequired }) => isRequired)
  const isShown = (field: string) => update.keys.split(' ').includes(field)
  const hidden = clearable.find((field) => !isShown(field)) ?? ''
  const leaves = (written: (row: Row, ...rest: readonly Fact[]) => Row, method: string) => ({
    [`leaves-${hidden.replaceAll('_', '-')}`]: [
      `${method} of a ${en} leaves ${hidden} as it was.`,
      (row: Row, ...rest: readonly Fact[]) => ({
        ...written(row, ...rest),
        ...pick(row, [hidden]),
      }),
    ] as const,
  })
  const changes = (row: Row, sent: Fact) =>
    Object.keys(sent).some((field) => sent[field] !== row[field])
  return {
    patchMerges: decide({
      ...basis,
      ...laravel.patchMerges,
      does: merged,
      instead: {
        'forgets-unsent': [
          `PATCH of a ${en} sets the fields that are not sent to null.`,
          (row, sent) => replaced(row, sent, cleared),
        ],
        ...leaves((row, sent = {}) => merged(row, sent), 'PATCH'),
      },
    }),
    putWritesEveryField: decide({
      ...basis,
      ...laravel.putWritesEveryField,
      does: replaced,
      instead: {
        'keeps-unsent': [`PUT of a ${en} keeps the fields that are not sent.`, merged],
        ...leaves((row, sent = {}, unsent = {}) => replaced(row, sent, unsent), 'PUT'),
      },
    }),
    putClearsUnsent: decide({
      ...guess,
      ...laravel.putClearsUnsent,
      does: (_row: Row, _sent: Fact): Fact => cleared,
      // To clear what is not shown shows only where nothing else moves updated_at.
      shapes: (_values, row, sent) =>
        clearable.some(
          (field) => sent[field] === undefined && (isShown(field) || !changes(row, sent)),
        ),
      instead: {
        'empty-texts': [
          'After a PUT, a text that was not sent is "".',
          () =>
            Object.fromEntries(
              clearable.map((field) => [
                field,
                fields[field]?.schema.type === 'string' ? '' : null,
              ]),
            ),
        ],
      },
    }),
    putResetsPreset: decide({
      ...guess,
      en: `After a PUT, a ${preset.join(' or ')} that was not sent is as in a new ${en}.`,
      tr: `PUT sonrasında gönderilmeyen ${preset.join(' veya ')} yeni bir ${tr} kaydındaki gibidir.`,
      does: (_row: Row, _sent: Fact): Fact => presets,
      shapes: (_values, _row, sent) => preset.some((field) => sent[field] === undefined),
      instead: {
        'stays-as-it-was': [
          `After a PUT, a ${preset.join(' or ')} that was not sent is as it was before.`,
          (row) => pick(row, preset),
        ],
      },
    }),
    /** What an update makes of required fields that it does not send: nothing. */
    requiredStays: decide({
      en: `A ${asked.join(' or ')} that an update does not send, or sends as null, stays as it was.`,
      tr: `Güncellemede gönderilmeyen ya da null gönderilen ${asked.join(' veya ')} olduğu gibi kalır.`,
      basis: 'assumed',
      source: `${page}/update makes every field optional, and none is created without them`,
      does: (_sent: Fact, _replacing: boolean): Fact => ({}),
      shapes: (_values, sent, replacing) =>
        asked.some((field) => sent[field] === null || (replacing && sent[field] === undefined)),
      instead: {
        'null-is-refused': {
          says: `An update of a ${en} that sends ${asked.join(' or ')} as null or empty is a 422.`,
          endpoints: [`PUT /${name}/:uuid`, `PATCH /${name}/:uuid`],
          handle: (handle) => (call, request) => {
            const empty = asked.filter((field) => request.body[field] === null)
            const errors = empty.map((field) => [field, [lines.required(field)]])
            return empty.length === 0
              ? handle(call, request)
              : call.does.common.validationFailed(Object.fromEntries(errors))
          },
        },
      },
    }),
  }
}

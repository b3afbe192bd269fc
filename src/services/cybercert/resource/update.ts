import { type Answer, type AnyEndpoint, decide } from '../../../service.ts'
import { deletedIsUnknown, softDeletes } from '../../laravel/decisions/records.ts'
import { nobodySays } from '../../laravel/decisions/sources.ts'
import { differs } from '../../laravel/differs.ts'
import { message } from '../../laravel/errors.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import { lacking } from '../common/lacking.ts'
import { shown } from '../common/shown.ts'
import type { CyberCertCall, KnownCyberCertCall } from '../types.ts'
import { type Declared, type Fact, its, keysOf, pick, type Row, said } from './declared.ts'
import { answerOf, bodyOf, namesOf } from './fields.ts'
import { keptOf } from './kept.ts'
import { notFound } from './not-found.ts'
import { noVerb, refusalsOf } from './refusing.ts'
import { endpointOf, params, store, subjectOf } from './subject.ts'
import { writing } from './writing.ts'

type Refused = Answer<404, { message: string }> | undefined

/** What `PUT` and `PATCH /things/{uuid}` decide, beside what they write. */
export const updating = ({ page, words, fields, update = noVerb }: Declared) => {
  const { en, tr } = words
  const basis = said(`${page}/update`, update)
  const keys = keysOf(update)
  const asked = namesOf(fields, ({ isRequired }) => isRequired)
  return {
    updateAnswer: decide({
      ...basis,
      en: `An update answers 200 with ${keys.length} keys of the ${en}.`,
      tr: `Güncelleme, 200 ve ${tr} kaydının ${keys.length} anahtarıyla yanıtlanır.`,
      does: (row: Row, _before: Row) => ({ status: 200, body: pick(row, keys) }),
      instead: {
        'shows-what-was': [
          `An update of a ${en} answers what it was before.`,
          (_row, before) => ({ status: 200, body: pick(before, keys) }),
        ],
      },
    }),
    updateNotFound: notFound(words, basis, ['PUT and PATCH', 'PUT ve PATCH']),
    /** Why a `PUT` without some fields is refused: never. */
    putNeedsNoField: decide({
      ...basis,
      en: `PUT of a ${en} asks for no field, not for ${asked.join(' or ')} either.`,
      tr: `PUT, ${asked.join(' ve ')} dâhil hiçbir alanı zorunlu tutmaz.`,
      does: (_unsent: readonly string[]): Refused => undefined,
      shapes: (_refused, unsent) => unsent.length > 0,
      instead: {
        'asks-as-creating-does': [
          `PUT of a ${en} without ${asked.join(' or ')} is a 422, as creating is.`,
          (unsent) => lacking(unsent.filter((field) => asked.includes(field))),
        ],
      },
    }),
    passiveCanBeUpdated: decide({
      ...nobodySays,
      en: `A passive ${en} can still be updated.`,
      tr: `Pasif ${tr} yine de güncellenebilir.`,
      does: (_row: Row): Refused => undefined,
      shapes: (_refused, row) => !row.is_active,
      instead: {
        'is-not-found': [
          `An update of a passive ${en} answers 404 {"message":"Not Found"}.`,
          (row) => (row.is_active ? undefined : message(404, 'Not Found')),
        ],
      },
    }),
    deletedIsUnknown: decide({
      ...softDeletes,
      ...deletedIsUnknown,
      en: `A deleted ${en} is answered like an unknown one by whatever changes it.`,
      tr: `Silinmiş ${tr}, onu değiştiren her istekte bilinmeyen ${tr} gibi yanıtlanır.`,
      instead: { 'is-still-there': [`A deleted ${en} can still be changed.`, () => false] },
    }),
  }
}

/** The record to change: not a deleted one. `missing` is what an unknown one is answered. */
export const toChange = <Of extends Row = Row>(
  declared: Declared,
  missing = (call: CyberCertCall): Answer => its(declared, call, updating).updateNotFound(),
) =>
  subjectOf<Of>(
    declared,
    (call, row) => !its(declared, call, updating).deletedIsUnknown(row),
    missing,
  )

/** `PUT` and `PATCH /things/{uuid}`. */
export const updateEndpoints = (declared: Declared): readonly AnyEndpoint[] =>
  (['PUT', 'PATCH'] as const).map((method) => updateEndpoint(declared, method))

function updateEndpoint(declared: Declared, method: 'PUT' | 'PATCH'): AnyEndpoint {
  const { name, words, fields, update = noVerb } = declared
  const replacing = method === 'PUT'
  const rule = replacing ? 'put-writes-every-field' : 'patch-merges'
  return endpointOf({
    method,
    path: `/${name}/:uuid`,
    summary: `${replacing ? 'Write every field' : 'Change some fields'} of a ${words.en}`,
    permission: update.permission,
    promises: { answer: `cybercert.${name}.update-answer`, kept: `cybercert.${name}.${rule}` },
    schema: {
      params,
      body: bodyOf(fields, false),
      response: { 200: answerOf(fields, keysOf(update)), 403: Message, 404: Message },
    },
    ...refusalsOf(declared),
    subject: toChange(declared),
    handle(call: KnownCyberCertCall, { body, subject }: { body: Fact; subject: Row }) {
      const decides = its(declared, call, updating)
      const writes = its(declared, call, writing)
      const unsent = Object.keys(fields).filter((field) => !(field in body))
      const refused =
        (replacing ? decides.putNeedsNoField(unsent) : undefined) ??
        decides.passiveCanBeUpdated(subject)
      if (refused !== undefined) return refused
      const cleared = call.does.common.nullClears(body)
      const sent = { ...keptOf(declared, cleared), ...writes.requiredStays(cleared, replacing) }
      const written = replacing
        ? writes.putWritesEveryField(subject, sent, {
            ...writes.putClearsUnsent(subject, sent),
            ...writes.putResetsPreset(subject, sent),
          })
        : writes.patchMerges(subject, sent)
      const now = timestamp(call.now)
      const updated_at = call.does.common.touched(
        differs(subject, written),
        subject.updated_at,
        now,
      )
      const row = { ...written, updated_at }
      store(call, declared, row)
      return decides.updateAnswer(shown(call, row), shown(call, subject))
    },
  })
}

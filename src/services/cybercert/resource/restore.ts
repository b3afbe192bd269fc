import { Type } from '@sinclair/typebox'
import { type AnyEndpoint, decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import type { KnownCyberCertCall } from '../types.ts'
import { capital, type Declared, its, keysOf, pick, type Row, said } from './declared.ts'
import { answerOf } from './fields.ts'
import { noVerb } from './refusing.ts'
import { endpointOf, params, store, subjectOf } from './subject.ts'

const analogy = { basis: 'assumed', source: 'as customers/details-restore has it' } as const

/** What `POST /things/{uuid}/restore` decides. */
export const restoring = ({ page, words, restore = noVerb }: Declared) => {
  const { thing, en, tr } = words
  const basis = said(`${page}/restore`, restore)
  const keys = keysOf(restore)
  const restored = `${capital(thing)} restored`
  const unknown = `${capital(thing)} not found`
  const body = (row: Row) => ({ message: restored, [thing]: pick(row, keys) })
  const saysSo = 'saysOnlyDeleted' in restore
  return {
    restoreAnswer: decide({
      ...basis,
      en: `Restore answers 200 with {"message":"${restored}"} and ${keys.length} keys of the ${en}.`,
      tr: `Geri yükleme 200 ile {"message":"${restored}"} ve ${tr} kaydının ${keys.length} anahtarını döndürür.`,
      does: (row: Row) => ({ status: 200, body: body(row) }),
      instead: {
        'shows-it-deleted': [
          `Restore of a ${en} answers a deleted_at that is not null yet.`,
          (row) => ({ status: 200, body: body({ ...row, deleted_at: row.updated_at }) }),
        ],
      },
    }),
    restoreNotFound: decide({
      ...basis,
      en: `Restore of an unknown ${en} answers 404 {"message":"${unknown}"}.`,
      tr: `Bilinmeyen ${tr} için geri yükleme 404 {"message":"${unknown}"} yanıtını verir.`,
      does: () => message(404, unknown),
      instead: {
        'says-restored': [
          `Restore of an unknown ${en} answers 200 {"message":"${restored}"}.`,
          () => message(200, restored),
        ],
      },
    }),
    restoreOnlyDeleted: decide({
      ...(saysSo ? basis : analogy),
      en: `Restore of a ${en} that is not deleted answers like an unknown one.`,
      tr: `Silinmemiş ${tr} için geri yükleme, bilinmeyen ${tr} gibi yanıtlanır.`,
      does: (row: Row) => row.deleted_at !== null,
      shapes: (deleted) => !deleted,
      instead: {
        'restores-anyway': [
          `Restore of a ${en} that is not deleted answers as if it had been.`,
          () => true,
        ],
      },
    }),
  }
}

/** `POST /things/{uuid}/restore`. */
export const restoreEndpoint = (declared: Declared): AnyEndpoint => {
  const { name, words, fields, hidden, restore = noVerb } = declared
  const record = answerOf({ ...fields, ...hidden }, keysOf(restore))
  const shape = Type.Object({ message: Type.String(), [words.thing]: record })
  const rule = `cybercert.${name}.restore-answer`
  return endpointOf({
    method: 'POST',
    path: `/${name}/:uuid/restore`,
    summary: `Restore a deleted ${words.en}`,
    permission: restore.permission,
    // Not `kept`: what a restored record was before is a guess, so no suite could tell a restore that
    // keeps nothing from a DELETE that does otherwise.
    promises: { answer: rule },
    schema: { params, response: { 200: shape, 403: Message, 404: Message } },
    subject: subjectOf(
      declared,
      (call, row) => its(declared, call, restoring).restoreOnlyDeleted(row),
      (call) => its(declared, call, restoring).restoreNotFound(),
    ),
    handle(call: KnownCyberCertCall, { subject }: { subject: Row }) {
      const row = { ...subject, deleted_at: null, updated_at: timestamp(call.now) }
      store(call, declared, row)
      return its(declared, call, restoring).restoreAnswer(row)
    },
  })
}

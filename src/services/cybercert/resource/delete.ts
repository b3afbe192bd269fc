import { type AnyEndpoint, answer, decide } from '../../../service.ts'
import { marked } from '../../laravel/decisions/records.ts'
import { message } from '../../laravel/errors.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import type { KnownCyberCertCall } from '../types.ts'
import { capital, type Declared, its, type Row, said } from './declared.ts'
import { notFound } from './not-found.ts'
import { noVerb } from './refusing.ts'
import { endpointOf, params, store, subjectOf } from './subject.ts'

/** What `DELETE /things/{uuid}` decides. */
export const deleting = ({ page, words, delete: verb = noVerb }: Declared) => {
  const { en, tr, trObject } = words
  const basis = said(`${page}/delete`, verb)
  const deleted = `${capital(words.thing)} deleted`
  return {
    deleteIsSoft: decide({
      ...basis,
      en: `DELETE only marks the ${en} as deleted, so that it can be restored.`,
      tr: `DELETE, ${trObject} yalnızca silinmiş olarak işaretler; geri yüklenebilir.`,
      does: marked<Row>,
      instead: {
        'makes-passive': [
          `DELETE makes the ${en} passive too, and restoring it leaves it so.`,
          (row, now) => ({ ...marked(row, now), is_active: false }),
        ],
      },
    }),
    deleteAnswer: decide({
      ...basis,
      en: `DELETE answers 200 {"message":"${deleted}"}.`,
      tr: `DELETE 200 {"message":"${deleted}"} yanıtını verir.`,
      does: () => message(200, deleted),
      instead: {
        'answers-204': [
          `DELETE of a ${en} answers 204 without a body.`,
          () => answer(204, undefined),
        ],
      },
    }),
    deleteNotFound: notFound(words, basis, ['DELETE', 'DELETE']),
    deleteDeleted: decide({
      ...basis,
      en: `A deleted ${en} is answered like an unknown one by DELETE.`,
      tr: `DELETE, silinmiş ${trObject} bilinmeyen ${tr} gibi yanıtlar.`,
      does: ({ deleted_at }: Row) => deleted_at !== null,
      shapes: (unknown) => unknown,
      instead: { 'deletes-again': [`A deleted ${en} can be deleted again.`, () => false] },
    }),
  }
}

/** `DELETE /things/{uuid}`. */
export const deleteEndpoint = (declared: Declared): AnyEndpoint => {
  const { name, words, delete: verb = noVerb } = declared
  return endpointOf({
    method: 'DELETE',
    path: `/${name}/:uuid`,
    summary: `Delete a ${words.en}`,
    permission: verb.permission,
    promises: {
      answer: `cybercert.${name}.delete-answer`,
      kept: `cybercert.${name}.delete-is-soft`,
    },
    schema: { params, response: { 200: Message, 403: Message, 404: Message } },
    subject: subjectOf(
      declared,
      (call, row) => !its(declared, call, deleting).deleteDeleted(row),
      (call) => its(declared, call, deleting).deleteNotFound(),
    ),
    handle(call: KnownCyberCertCall, { subject }: { subject: Row }) {
      const decides = its(declared, call, deleting)
      store(call, declared, decides.deleteIsSoft(subject, timestamp(call.now)))
      return decides.deleteAnswer()
    },
  })
}

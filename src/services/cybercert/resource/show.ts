import { type AnyEndpoint, decide } from '../../../service.ts'
import { deletedIsUnknown } from '../../laravel/decisions/records.ts'
import { Message } from '../answers.ts'
import { shown } from '../common/shown.ts'
import type { KnownCyberCertCall } from '../types.ts'
import { type Declared, type Fact, its, keysOf, pick, type Row, said } from './declared.ts'
import { answerOf } from './fields.ts'
import { notFound } from './not-found.ts'
import { noVerb } from './refusing.ts'
import { endpointOf, params, subjectOf } from './subject.ts'

/** What `GET /things/{uuid}` decides. */
export const showing = ({ page, words, show = noVerb }: Declared) => {
  const { en, tr, trObject } = words
  const basis = said(`${page}/detail`, show)
  const keys = keysOf(show)
  return {
    showAnswer: decide({
      ...basis,
      en: `GET answers 200 with ${keys.length} keys of the ${en}.`,
      tr: `GET, ${trObject} 200 ve ${keys.length} anahtarıyla döndürür.`,
      does: (row: Fact) => ({ status: 200, body: pick(row, keys) }),
      instead: {
        'under-data': [
          `GET answers the ${en} under data.`,
          (row) => ({ status: 200, body: { data: pick(row, keys) } }),
        ],
      },
    }),
    showNotFound: notFound(words, basis, ['GET', 'GET']),
    showDeleted: decide({
      ...basis,
      ...deletedIsUnknown,
      en: `GET answers a deleted ${en} like an unknown one.`,
      tr: `GET, silinmiş ${trObject} bilinmeyen ${tr} gibi yanıtlar.`,
      instead: { 'shows-it': [`GET shows a deleted ${en}.`, () => false] },
    }),
    showPassive: decide({
      ...basis,
      en: `GET answers a passive ${en} like an unknown one.`,
      tr: `GET, pasif ${trObject} bilinmeyen ${tr} gibi yanıtlar.`,
      does: ({ is_active }: Row) => !is_active,
      shapes: (unknown) => unknown,
      instead: { 'shows-it': [`GET shows a passive ${en}.`, () => false] },
    }),
  }
}

/** `GET /things/{uuid}`. */
export const showEndpoint = (declared: Declared): AnyEndpoint => {
  const { name, words, fields, hidden, show = noVerb } = declared
  const more = Object.entries(declared.show?.more ?? {})
  const shapes = Object.fromEntries(more.map(([key, { schema }]) => [key, schema]))
  const shape = answerOf({ ...fields, ...hidden }, keysOf(show), shapes)
  return endpointOf({
    method: 'GET',
    path: `/${name}/:uuid`,
    summary: `Show a ${words.en}`,
    permission: show.permission,
    promises: { answer: `cybercert.${name}.show-answer` },
    schema: { params, response: { 200: shape, 403: Message, 404: Message } },
    subject: subjectOf(
      declared,
      (call, row) => {
        const decides = its(declared, call, showing)
        return !decides.showDeleted(row) && !decides.showPassive(row)
      },
      (call) => its(declared, call, showing).showNotFound(),
    ),
    handle(call: KnownCyberCertCall, { subject }: { subject: Row }) {
      const others = Object.fromEntries(more.map(([key, { of }]) => [key, of(call, subject)]))
      return its(declared, call, showing).showAnswer({ ...shown(call, subject), ...others })
    },
  })
}

import type { Answer, AnyEndpoint } from '../../../service.ts'
import { differs } from '../../laravel/differs.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import { shown } from '../common/shown.ts'
import type { CyberCertCall, KnownCyberCertCall } from '../types.ts'
import { type Declared, type Fact, its, keysOf, type Row } from './declared.ts'
import { answerOf, bodyOf } from './fields.ts'
import { keptOf } from './kept.ts'
import { noVerb, refusalsOf } from './refusing.ts'
import { endpointOf, params, store, subjectOf } from './subject.ts'
import { updating } from './updating.ts'
import { writing } from './writing.ts'

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

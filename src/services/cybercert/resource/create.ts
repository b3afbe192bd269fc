import { type AnyEndpoint, decide } from '../../../service.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import type { Reach } from '../common/access.ts'
import { shown } from '../common/shown.ts'
import type { KnownCyberCertCall } from '../types.ts'
import { type Declared, type Fact, its, keysOf, pick, type Row, said } from './declared.ts'
import { answerOf, bodyOf, namesOf } from './fields.ts'
import { keptOf } from './kept.ts'
import { noVerb, refusalsOf, requiredOf } from './refusing.ts'
import { endpointOf, store } from './subject.ts'

/** What `POST /things` decides. */
export const creating = ({ page, words: { en, tr }, fields, create = noVerb }: Declared) => {
  const basis = said(`${page}/create`, create)
  const keys = keysOf(create)
  const preset = namesOf(fields, ({ otherwise }) => typeof otherwise === 'string')
  const values = preset.map((field) => `${field} "${fields[field]?.otherwise}"`).join(', ')
  return {
    createAnswer: decide({
      ...basis,
      en: `Creating a ${en} answers 201 with ${keys.length} keys of it.`,
      tr: `Yeni ${tr}, 201 ve ${keys.length} anahtarıyla yanıtlanır.`,
      does: (row: Row) => ({ status: 201, body: pick(row, keys) }),
      instead: {
        'under-data': [
          `Creating a ${en} answers it under data.`,
          (row) => ({ status: 201, body: { data: pick(row, keys) } }),
        ],
      },
    }),
    activeUnlessSent: decide({
      ...basis,
      en: `A new ${en} is active unless is_active says otherwise.`,
      tr: `is_active başka bir şey söylemedikçe yeni ${tr} aktiftir.`,
      does: (sent: unknown) => sent ?? true,
      shapes: (_active, sent) => sent == null,
      instead: {
        'passive-unless-sent': [
          `A new ${en} is passive unless is_active says otherwise.`,
          (sent) => sent ?? false,
        ],
      },
    }),
    presetUnlessSent: decide({
      en: `Where nothing else is sent, a new ${en} has ${values}.`,
      tr: `Başka bir şey gönderilmedikçe yeni ${tr} şunu taşır: ${values}.`,
      basis: 'assumed',
      source: `${page} lists the values, not which of them a new one has`,
      does: (_sent: Fact): Fact =>
        Object.fromEntries(preset.map((field) => [field, fields[field]?.otherwise])),
      shapes: (_values, sent) => preset.some((field) => sent[field] == null),
      instead: {
        'is-the-last-listed': [
          `Where nothing else is sent, a new ${en} has the last of the listed values.`,
          () => Object.fromEntries(preset.map((field) => [field, fields[field]?.oneOf?.at(-1)])),
        ],
      },
    }),
    ownCreateIsCallers: decide({
      ...basis,
      en: `A ${en} created with ${create.permission}.own belongs to the caller.`,
      tr: `${create.permission}.own ile oluşturulan ${tr} çağırana aittir.`,
      does: (caller: number, reach: Reach) => (reach === 'own' ? caller : undefined),
      instead: {
        'belongs-to-the-first-user': [
          `A ${en} created with ${create.permission}.own belongs to the user 1.`,
          (_caller, reach) => (reach === 'own' ? 1 : undefined),
        ],
      },
    }),
    createBelongsToCaller: decide({
      en: `A ${en} created with ${create.permission} belongs to the caller too.`,
      tr: `${create.permission} ile oluşturulan ${tr} de çağırana aittir.`,
      basis: 'assumed',
      source: create.noPage
        ? basis.source
        : `${page}/create names the owner only for the .own strength`,
      unavoidable: true,
      does: (caller: number) => caller,
      instead: {
        'belongs-to-the-first-user': [
          `A ${en} created with ${create.permission} belongs to the user 1.`,
          () => 1,
        ],
      },
    }),
  }
}

/** `POST /things`. */
export const createEndpoint = (declared: Declared): AnyEndpoint => {
  const { name, words, fields, hidden, create = noVerb } = declared
  const all = { ...fields, ...hidden }
  const blank = Object.fromEntries(Object.keys(all).map((field) => [field, null]))
  const rule = `cybercert.${name}.create-answer`
  return endpointOf({
    method: 'POST',
    path: `/${name}`,
    summary: `Create a ${words.en}`,
    permission: create.permission,
    promises: { answer: rule, kept: rule },
    writes: name as 'customers',
    schema: {
      body: bodyOf(fields, true),
      response: { 201: answerOf(all, keysOf(create)), 403: Message },
    },
    ...refusalsOf(declared),
    ...requiredOf(declared),
    handle(call: KnownCyberCertCall, { body }: { body: Fact }) {
      const decides = its(declared, call, creating)
      const sent = call.does.common.nullClears(body)
      const id = call.nextId(name as 'customers')
      const now = timestamp(call.now)
      const caller = call.caller.user.id
      const reach = call.does.common.reaches(call.caller.permissions, create.permission)
      const row = {
        ...blank,
        ...decides.presetUnlessSent(sent),
        ...keptOf(declared, sent),
        is_active: decides.activeUnlessSent(sent['is_active']),
        id,
        uuid: call.uuid(id),
        user_id: decides.ownCreateIsCallers(caller, reach) ?? decides.createBelongsToCaller(caller),
        created_at: now,
        updated_at: now,
        deleted_at: null,
      } as Row
      store(call, declared, row)
      return decides.createAnswer(shown(call, row))
    },
  })
}

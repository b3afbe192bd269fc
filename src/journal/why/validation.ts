import { isObject, shown } from '../../fixture/shown.ts'
import type { Sentence } from '../sentence.ts'
import { inside } from './by-rules.ts'
import type { Case } from './case.ts'
import { inTurkish } from './lines-in-turkish.ts'

/** Why fields of a body were refused: each with what was sent and what was said to it. */
export function validation({ entry, answered, request }: Case): Sentence | undefined {
  const errors = isObject(answered) ? answered['errors'] : undefined
  if (!isObject(errors) || Object.keys(errors).length === 0) return undefined
  const fields = Object.entries(errors).map(([field, said]) => {
    const lines = [said].flat().map(String)
    const sent = request.cut ? { en: '', tr: '' } : sentAs(field, request.body)
    return {
      en: `${field}${sent.en}: ${inside(lines.join(' '))}`,
      tr: `${field}${sent.tr} ${lines.map(inTurkish).join(', ')}`,
    }
  })
  return {
    en: `${entry.status}: ${fields.map(({ en }) => en).join('; ')}.`,
    tr: `${entry.status}: ${fields.map(({ tr }) => tr).join('; ')}.`,
  }
}

/** What was sent in a field; a body that has no fields is its own. */
function sentAs(field: string, body: unknown): Sentence {
  const fields = isObject(body) ? body : { body }
  if (!Object.hasOwn(fields, field)) return { en: ' (not sent)', tr: ' (gönderilmedi)' }
  const value = shown(fields[field])
  return { en: ` (sent: ${value})`, tr: ` (gönderilen: ${value})` }
}

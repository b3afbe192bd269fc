import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** What a fault made of a request: an answer of the status it wanted, or none. */
export function fault({ entry: { status, faults = [] } }: Case): Sentence {
  const names = faults.join(', ')
  if (status === 0) {
    return {
      en: `Nothing was answered: a fault saw to that (${names}).`,
      tr: `Hiç yanıt verilmedi: bunu bir fault sağladı (${names}).`,
    }
  }
  const done = status < 400
  return {
    en: `${status}: this status was asked for by a fault (${names}); the request was ${done ? '' : 'not '}carried out.`,
    tr: `${status}: bu durum kodunu bir fault istedi (${names}); istek ${done ? 'yerine getirildi' : 'yerine getirilmedi'}.`,
  }
}

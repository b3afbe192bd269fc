import { statusAlternatives } from '../status-alternatives.ts'
import { otherStatus as sentenceOf } from '../statuses.ts'

/** What a Laravel answers, whatever is asked. What else it could do, each service says. */

/** A moment as it is answered. It is kept in this form; another one would be made here. */
export const timestamp = {
  id: 'timestamps',
  en: 'A moment is written in UTC with six digits: 2025-11-20T12:00:00.000000Z.',
  tr: 'Zaman, UTC olarak ve saniyenin altı ondalık basamağıyla yazılır: 2025-11-20T12:00:00.000000Z.',
  does: (kept: string) => kept,
} as const

/** The moment of the last change after an update: now, unless no value changed. */
export const touched = {
  id: 'untouched-when-unchanged',
  en: 'An update that changes no value leaves updated_at as it was.',
  tr: 'Hiçbir değeri değiştirmeyen güncelleme updated_at değerini olduğu gibi bırakır.',
  basis: 'assumed',
  source: 'habit of Laravel: a model that is not dirty is not saved',
  does: (changed: boolean, before: string, now: string) => (changed ? now : before),
  shapes: (after: string, _changed: boolean, _before: string, now: string) => after !== now,
} as const

/** Otherwise: every update is a change. */
export const alwaysTouched = (_changed: boolean, _before: string, now: string): string => now

export const otherStatus = {
  id: 'other-statuses',
  en: 'An answer with a status that no page shows has the body {"message":…} with Laravel’s sentence for it, such as 503 {"message":"Service Unavailable"}.',
  tr: 'Hiçbir sayfada geçmeyen durum kodunun gövdesi, Laravel’in o kod için kullandığı cümleyle {"message":…} olur: 503 {"message":"Service Unavailable"} gibi.',
  basis: 'assumed',
  source: 'habit of Laravel; no page shows one, and only a fault brings it about',
  unavoidable: true,
  does: sentenceOf,
  instead: statusAlternatives,
} as const

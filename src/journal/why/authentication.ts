import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** Why nobody was let in: no token, one that is nobody's, or one that has expired. */
export function authentication({ entry }: Case): Sentence | undefined {
  const { status, persona, hasToken, clock, refused } = entry
  if (!hasToken) {
    return {
      en: `${status}: no token came. Send the header Authorization: Bearer TOKEN with one that GET /_dublor/personas lists.`,
      tr: `${status}: token gelmedi. GET /_dublor/personas listesindeki tokenlardan biriyle Authorization: Bearer TOKEN başlığını gönderin.`,
    }
  }
  if (persona === undefined) {
    return {
      en: `${status}: the token that came is nobody's. GET /_dublor/personas lists those there are.`,
      tr: `${status}: gelen token kimsenin değil. Var olanları GET /_dublor/personas listeler.`,
    }
  }
  const expires = refused?.expires ?? Number.POSITIVE_INFINITY
  if (expires > clock) return undefined
  return {
    en: `${status}: the token of ${persona} expired at ${moment(expires)}, and the sandbox's clock says ${moment(clock)}.`,
    tr: `${status}: ${persona} adlı personanın token süresi doldu. Son geçerlilik anı: ${moment(expires)}; sandbox saati: ${moment(clock)}.`,
  }
}

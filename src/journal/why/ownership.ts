import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** Why a caller may not reach this record, though it may reach its own. */
export function ownership({ entry }: Case): Sentence | undefined {
  const { status, persona, refused } = entry
  const { permission, owner, user } = refused ?? {}
  if (permission === undefined || owner === undefined || persona === undefined) return undefined
  return {
    en: `${status}: ${persona} is user ${user} and holds only ${permission}.own, and this record belongs to user ${owner}.`,
    tr: `${status}: ${user} numaralı kullanıcı olan ${persona} yalnızca ${permission}.own yetkisine sahip; bu kaydın sahibi ise ${owner} numaralı kullanıcı.`,
  }
}

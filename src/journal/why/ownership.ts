import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** Why a caller may not reach this record, though it may reach its own. */
export function ownership({ entry }: Case): Sentence | undefined {
  const { status, persona, refused } = entry
  const { permissions = [], owner, user } = refused ?? {}
  if (permissions.length === 0 || owner === undefined || persona === undefined) return undefined
  const held = permissions.map((each) => `${each}.own`)
  return {
    en: `${status}: ${persona} is user ${user} and holds only ${held.join(' and ')}, and this record belongs to user ${owner}.`,
    tr: `${status}: ${user} numaralı kullanıcı olan ${persona} yalnızca ${held.join(' ve ')} yetkisine sahip; bu kaydın sahibi ise ${owner} numaralı kullanıcı.`,
  }
}

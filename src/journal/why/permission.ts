import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** Why a caller may not use an endpoint at all. */
export function permission({ entry }: Case): Sentence | undefined {
  const { status, persona, refused } = entry
  const wanted = refused?.permission
  if (wanted === undefined || persona === undefined) return undefined
  return {
    en: `${status}: ${persona} holds neither ${wanted} nor ${wanted}.own.`,
    tr: `${status}: ${persona} adlı personanın ne ${wanted} ne de ${wanted}.own yetkisi var.`,
  }
}

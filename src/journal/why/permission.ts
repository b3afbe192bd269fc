import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** Why a caller may not use an endpoint at all. */
export function permission({ entry }: Case): Sentence | undefined {
  const { status, persona, refused } = entry
  const wanted = refused?.permissions.flatMap((each) => [each, `${each}.own`]) ?? []
  if (wanted.length === 0 || persona === undefined) return undefined
  const [first, ...others] = wanted
  return {
    en: `${status}: ${persona} holds neither ${first} nor ${others.join(' nor ')}.`,
    tr: `${status}: ${persona} adlı personanın ne ${first} ne de ${others.join(' ne de ')} yetkisi var.`,
  }
}

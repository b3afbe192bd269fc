import type { Row } from '../../sandbox/fixture.ts'
import type { Sentence } from '../sentence.ts'
import { quoted } from './by-rules.ts'
import type { Case } from './case.ts'

/** Why a record counts as missing: there is none, or it is in a state that hides it. */
export function existence(of: Case): Sentence | undefined {
  const { entry, endpoint, request, service } = of
  if (endpoint?.subject === undefined || service === undefined) return undefined
  const [collection] = endpoint.subject.names({})
  const parts = endpoint.path.split('/')
  const index = parts.findIndex((part) => part.startsWith(':'))
  const param = parts[index]?.slice(1)
  const { status, refused } = entry
  const value = decoded(request.path.slice(service.base.length).split('/')[index] ?? '')
  const found = refused?.found
  if (found === undefined) {
    return {
      en: `${status}: no record of ${collection} has the ${param} ${value}.`,
      tr: `${status}: ${collection} içinde ${param} değeri ${value} olan kayıt yok.`,
    }
  }
  const { en, tr } = stateOf(found)
  const rules = quoted(of)
  return {
    en: `${status}: the record of ${collection} with the ${param} ${value} ${en}.${rules === undefined ? '' : ` The rules: ${rules.en}.`}`,
    tr: `${status}: ${collection} içinde ${param} değeri ${value} olan kayıt ${tr}.${rules === undefined ? '' : ` Kurallar: ${rules.tr}.`}`,
  }
}

function stateOf({ deleted_at: deleted, is_active: active }: Row): Sentence {
  if (typeof deleted === 'string')
    return { en: `was deleted at ${deleted}`, tr: `silinmiş: ${deleted}` }
  return active === false
    ? { en: 'is passive: its is_active is false', tr: 'pasif: is_active değeri false' }
    : { en: 'is there and is not deleted', tr: 'duruyor, silinmemiş' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

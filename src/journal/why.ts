import type { Check, Service } from '../service.ts'
import type { Sentence } from './sentence.ts'
import { authentication } from './why/authentication.ts'
import { mediaType, size, syntax } from './why/body.ts'
import { byRules } from './why/by-rules.ts'
import type { Case } from './why/case.ts'
import { existence } from './why/existence.ts'
import { fault } from './why/fault.ts'
import { ownership } from './why/ownership.ts'
import { permission } from './why/permission.ts'
import { strict } from './why/strict.ts'
import { unknownRoute } from './why/unknown-route.ts'
import { validation } from './why/validation.ts'

/** Says why, or `undefined` where another reason must be found. */
type Reason = (of: Case, services: readonly Service[]) => Sentence | undefined

const reasons: Readonly<Record<Check, Reason>> = {
  authentication,
  permission,
  existence,
  ownership,
  size,
  'media-type': mediaType,
  syntax,
  validation,
}

/** Why a request was refused: a sentence for every 4xx and 501 and for what a fault wanted, else `null`. */
export function why(of: Case, services: readonly Service[]): Sentence | null {
  const { entry, endpoint } = of
  const { status, refused } = entry
  if (entry.wanted || status === 0) return fault(of)
  if (status === 501) return strict(of)
  if (status < 400 || status >= 500) return null
  const reason =
    endpoint === undefined
      ? unknownRoute
      : refused === undefined
        ? validation
        : reasons[refused.check]
  return reason(of, services) ?? byRules(of)
}

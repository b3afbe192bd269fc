import type { Answer, Wanted } from '../../../service.ts'
import { wantedOfAll } from '../../laravel/wanted.ts'
import type { CyberCertCall } from '../types.ts'

/** The answer of a status that somebody wants to see. */
export function wanted(call: CyberCertCall, asked: Wanted): Answer {
  const { common } = call.does
  const { status, endpoint, params } = asked
  if (status === 401) return common.unauthenticatedEverywhere(common.unauthenticated())
  if (status === 403) return common.forbidden()
  if (status === 404 && endpoint?.subject !== undefined) {
    return endpoint.subject.missing(call, params)
  }
  if (status === 422) {
    const missing = lackOf(call, asked)
    if (missing !== undefined) {
      const usual = common.validationFailed(missing)
      return endpoint?.invalid?.(call, usual) ?? usual
    }
  }
  return wantedOfAll(common, asked)
}

/** A field without which the endpoint refuses a body, as it does so. */
function lackOf(call: CyberCertCall, { endpoint }: Wanted) {
  const [field, line] = Object.entries(endpoint?.required ?? {})[0] ?? []
  const said = line?.(call, {})
  return field === undefined || said === undefined ? undefined : { [field]: [said] }
}

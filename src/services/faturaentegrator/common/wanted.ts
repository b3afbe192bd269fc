import type { Answer, Wanted } from '../../../service.ts'
import { wantedOfAll } from '../../laravel/wanted.ts'
import type { FaturaEntegratorCall } from '../types.ts'

/** The answer of a status that somebody wants to see. */
export const wanted = (call: FaturaEntegratorCall, asked: Wanted): Answer =>
  call.does.common.errorBody(refusal(call, asked))

function refusal({ does }: FaturaEntegratorCall, asked: Wanted): Answer {
  const { status, endpoint, params } = asked
  if (status === 401) return does.auth.badKey(does.common.unauthenticated(), endpoint?.path ?? '')
  if (status === 404 && endpoint?.subject !== undefined) {
    return does.customers.notFound(params['id'] ?? '')
  }
  return wantedOfAll(does.common, asked)
}

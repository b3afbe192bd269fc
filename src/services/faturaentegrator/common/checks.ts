import type { AnyEndpoint, Incoming } from '../../../service.ts'
import type { FaturaEntegrator, FaturaEntegratorCall } from '../types.ts'

/**
 * Looks at key and record. Everything is looked at even if something has failed, because the
 * order of the answers is a behaviour of its own.
 */
export function checks(
  call: FaturaEntegratorCall,
  { method, path, public: isPublic, subject }: AnyEndpoint<FaturaEntegrator>,
  { persona, params, accept }: Incoming,
): unknown {
  const { auth, common } = call.does
  const unaccepted = common.acceptNotRequired(accept)
  if (unaccepted !== undefined) call.fails('media-type', () => unaccepted)
  const known = isPublic || common.authenticates(persona, method)
  if (!known || (persona && common.isExpired(persona, call.now))) {
    call.fails('authentication', () => auth.badKey(common.unauthenticated(), path))
  }
  const refused = persona && common.everyKeyMay(persona.permissions)
  if (refused !== undefined) call.fails('permission', () => refused)
  if (subject === undefined) return undefined
  const found = subject.find(call, params)
  if (found === undefined) call.fails('existence', () => subject.missing(call, params))
  return found
}

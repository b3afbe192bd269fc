import type { AnyEndpoint, Incoming } from '../../../service.ts'
import type { CyberCert, CyberCertCall } from '../types.ts'

/**
 * Looks at token, permission, record and owner. Everything is looked at even if something has
 * failed, because the order of the answers is a behaviour of its own.
 */
export function checks(
  call: CyberCertCall,
  { permission, public: isPublic, subject }: AnyEndpoint<CyberCert>,
  { persona, params }: Incoming,
): unknown {
  const { common } = call.does
  const unknown = () => common.unauthenticatedEverywhere(common.unauthenticated())
  if (!isPublic && !common.authenticates(persona, permission)) {
    call.fails('authentication', unknown)
  } else if (persona !== undefined && common.isExpired(persona, call.now)) {
    call.fails('authentication', () => common.expiredAnswer(unknown()))
  }
  const reach =
    persona === undefined || permission === undefined
      ? 'all'
      : common.reaches(persona.permissions, permission)
  if (reach === 'none') call.fails('permission', () => common.forbidden())
  if (subject === undefined) return undefined
  const found = subject.find(call, params)
  if (found === undefined) {
    call.fails('existence', () => subject.missing(call, params))
  } else if (persona !== undefined && reach !== 'none' && subject.owner !== undefined) {
    const owned = common.ownerOnly(reach, subject.owner(found, call), persona.user.id)
    if (!owned) call.fails('ownership', () => common.forbidden())
  }
  return found
}

import type { FaultTarget } from '../http/fault-effect.ts'
import { pathOf } from '../http/routes.ts'
import { fitsPath } from './path-pattern.ts'
import type { Match } from './rule.ts'

/** Whether a rule is for a request. */
export function fits({ service, method, path, persona }: Match, asking: FaultTarget): boolean {
  const { request } = asking
  if (service !== undefined && service !== asking.service.name) return false
  if (method !== undefined && method.toUpperCase() !== request.method) return false
  if (path !== undefined && !fitsPath(path, pathOf(request))) return false
  return persona === undefined || persona === personaOf(asking)
}

const personaOf = ({ sandbox, token = '' }: FaultTarget): string | undefined =>
  sandbox.fixture.personaByToken.get(token)?.name

import type { Sandbox } from '../sandbox/sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { Visit } from './visit.ts'

/** The call of a visit to a world, before anything is worked out. */
export function callIn(world: Sandbox, visit: Visit): RequestCall {
  const { runtime: usual, token, endpoint } = visit
  const runtime = usual.in(world)
  const persona = token === undefined ? undefined : world.fixture.personaByToken.get(token)
  const prepared = endpoint === undefined ? undefined : runtime.endpoints[endpoint]
  return new RequestCall(runtime, world, persona, prepared, visit)
}

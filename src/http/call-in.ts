import type { Sandbox } from '../sandbox/sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { Visit } from './visit.ts'

/** The call of a visit to a world, before anything is worked out. */
export function callIn(world: Sandbox, visit: Visit): RequestCall {
  const { runtime: usual, token, endpoint } = visit
  const runtime = usual.in(world)
  const prepared = endpoint === undefined ? undefined : runtime.endpoints[endpoint]
  // Where anybody is answered, it does not matter whose token comes.
  const isAnybodys = token === undefined || prepared?.endpoint.public === true
  const persona = isAnybodys ? undefined : world.fixture.personaByToken.get(token)
  return new RequestCall(runtime, world, persona, prepared, visit)
}

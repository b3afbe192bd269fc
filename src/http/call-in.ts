import type { Sandbox } from '../sandbox/sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { RequestContext } from './request-context.ts'

/** The call of a request to a world, before anything is worked out. */
export function callIn(world: Sandbox, context: RequestContext): RequestCall {
  const { runtime: usual, token, endpoint } = context
  const runtime = usual.forSandbox(world)
  const prepared = endpoint === undefined ? undefined : runtime.endpoints[endpoint]
  // Where anybody is answered, it does not matter whose token comes.
  const isAnybodys = token === undefined || prepared?.endpoint.public === true
  const persona = isAnybodys ? undefined : world.fixture.personaByToken.get(token)
  return new RequestCall(runtime, world, persona, prepared, context)
}

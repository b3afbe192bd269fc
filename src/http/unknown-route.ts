import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { badName } from './bad-name.ts'
import { pick } from './pick-sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { Runtime } from './runtime.ts'
import { send } from './send.ts'

export type Respond = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** Answers a path or a method that no endpoint of a service has, as the service does it. */
export function unknownRoute(runtime: Runtime, sandboxes: Sandboxes): Respond {
  return (request, reply) => {
    const { sandbox, name } = pick(request, sandboxes)
    if (sandbox === undefined) return badName(reply, name)
    const call = new RequestCall(runtime, sandbox, undefined)
    const { common } = call.does
    const path = pathOf(request)
    const allowed = methodsOf(runtime.service, path)
    return send(
      reply,
      call,
      allowed.length === 0
        ? common.unknownRoute(path)
        : common.methodNotAllowed(request.method, path, allowed),
    )
  }
}

/** Answers a path below no service, and says where the services are. */
export function nobodyThere(services: readonly Service[]): Respond {
  const places = services.map(({ title, base }) => `${title} at ${base}`).join(', ')
  return (request, reply) =>
    reply
      .code(404)
      .header('access-control-allow-origin', '*')
      .send({
        message: `Nothing is at ${pathOf(request)}. Services: ${places}. Control plane: /_dublor.`,
      })
}

const pathOf = ({ url }: FastifyRequest) => url.split('?', 1)[0] as string

/** The methods that the endpoints of a path have, as Laravel lists them. */
function methodsOf(service: Service, path: string): string[] {
  const below = path.slice(service.base.length).replace(/\/$/, '')
  const methods = service.endpoints
    .filter((endpoint) => pattern(endpoint.path).test(below))
    .map(({ method }) => method)
  const order = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
  return order.filter((method) => methods.includes((method === 'HEAD' ? 'GET' : method) as never))
}

const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

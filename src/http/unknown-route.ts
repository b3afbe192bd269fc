import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { badName } from './bad-name.ts'
import { pick } from './pick-sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { Runtime } from './runtime.ts'
import { send } from './send.ts'

/** Answers a path or a method that no endpoint has, as the service does it below whose base it is. */
export function unknownRoute(runtimes: readonly Runtime[], sandboxes: Sandboxes) {
  const deepestFirst = runtimes.toSorted((a, b) => b.service.base.length - a.service.base.length)
  return (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] as string
    const runtime = deepestFirst.find(({ service }) => isBelow(service.base, path))
    if (runtime === undefined) return reply.code(404).send({ message: nobodyAt(path, runtimes) })
    const { sandbox, name } = pick(request, sandboxes)
    if (sandbox === undefined) return badName(reply, name)
    const call = new RequestCall(runtime, sandbox, undefined)
    const { common } = call.does
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

const isBelow = (base: string, path: string) => path === base || path.startsWith(`${base}/`)

const nobodyAt = (path: string, runtimes: readonly Runtime[]): string => {
  const places = runtimes.map(({ service }) => `${service.title} at ${service.base}`).join(', ')
  return `Nothing is at ${path}. Services: ${places}. Control plane: /_dublor.`
}

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

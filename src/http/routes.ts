import type { FastifyRequest } from 'fastify'
import type { Service } from '../service.ts'

export const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] as string

const order = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that the endpoints of a path have, as Laravel lists them. */
export function allowedAt(service: Service, path: string): string[] {
  const below = path.slice(service.base.length).replace(/\/$/, '')
  const methods = service.endpoints
    .filter((endpoint) => pattern(endpoint.path).test(below))
    .map(({ method }) => method)
  return order.filter((method) => methods.includes((method === 'HEAD' ? 'GET' : method) as never))
}

const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

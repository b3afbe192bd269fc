import type { AnyEndpoint, Service } from '../service.ts'

/** Method and path of an endpoint as its service defines it: `PATCH /customers/:uuid/details`. */
export const nameOf = ({ method, path }: AnyEndpoint): string => `${method} ${path}`

/**
 * Some endpoints of a service as a sentence names them, those of one path together:
 * `PUT and PATCH /api/v1/customers/{uuid}/details`.
 */
export function spoken({ base }: Service, endpoints: readonly AnyEndpoint[]): string {
  const paths = [...new Set(endpoints.map(({ path }) => path))]
  const places = paths.map((path) => {
    const methods = endpoints.filter((each) => each.path === path).map(({ method }) => method)
    return `${listed(methods)} ${base}${path.replace(/:(\w+)/g, '{$1}')}`
  })
  return listed(places)
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

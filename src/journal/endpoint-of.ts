import type { AnyEndpoint, Service } from '../service.ts'
import type { Entry } from './entry.ts'

/** Method and path of an endpoint as people write them: `PATCH /api/v1/customers/{uuid}/details`. */
export const endpointName = ({ base }: Service, { method, path }: AnyEndpoint): string =>
  `${method} ${base}${path.replace(/:(\w+)/g, '{$1}')}`

/** The service of that name among those of the server. */
export const serviceOf = (entry: Entry, services: readonly Service[]): Service | undefined =>
  services.find(({ name }) => name === entry.service)

/** The endpoint that a request was for. `HEAD` is answered by the endpoint of `GET`. */
export function endpointOf(entry: Entry, service: Service | undefined): AnyEndpoint | undefined {
  const method = entry.method === 'HEAD' ? 'GET' : entry.method
  return service?.endpoints.find((each) => each.path === entry.endpoint && each.method === method)
}

import type { Service } from '../service.ts'

/** The labels of an endpoint: its path from the root of the server, parameters in braces. */
export function labelsOf(services: readonly Service[]) {
  const bases = new Map(services.map(({ name, base }) => [name, base]))
  return ({ service, endpoint }: { readonly service: string; readonly endpoint: string }) => ({
    service,
    endpoint: endpoint === '' ? 'none' : path(bases.get(service) ?? '', endpoint),
  })
}

export type Labels = ReturnType<typeof labelsOf>

const path = (base: string, endpoint: string) => base + endpoint.replace(/:(\w+)/g, '{$1}')

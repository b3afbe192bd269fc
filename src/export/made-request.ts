import type { AnyEndpoint, Service } from '../service.ts'
import { type Asked, type Example, examplesOf } from './examples.ts'

/** What a path is where an endpoint's parameters are filled in. */
export const pattern = (service: Service, { path }: Pick<AnyEndpoint, 'path'>): RegExp =>
  new RegExp(`^${service.base}${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}(?:\\?.*)?$`)

/** The documents' examples of an endpoint. */
export const examplesAt = (service: Service, endpoint: AnyEndpoint): readonly Example[] =>
  examplesOf(service.name).filter(
    ({ request }) =>
      request.method === endpoint.method && pattern(service, endpoint).test(request.path),
  )

/** A request to an endpoint of which no document shows one: as like those that are shown as can be. */
export function madeRequest(service: Service, endpoint: AnyEndpoint): Asked {
  const path = endpoint.path.replace(/:(\w+)/g, (_all, name) => shownValue(service, name))
  const body = bodyOf(service, endpoint)
  return {
    method: endpoint.method,
    path: service.base + path,
    headers: {
      Authorization: 'Bearer demo-admin',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
  }
}

const went = ({ answer }: Example): boolean => answer.status < 300

/** What the documents' examples that go well have for a parameter. */
function shownValue(service: Service, name: string): string {
  for (const { request } of examplesOf(service.name).filter(went)) {
    for (const endpoint of service.endpoints) {
      const value = pattern(service, endpoint).exec(request.path)?.groups?.[name]
      if (value !== undefined) return value
    }
  }
  return '1'
}

/** The body that another method of the same path is sent; else only what must be. */
function bodyOf(service: Service, endpoint: AnyEndpoint): string | undefined {
  const { body } = endpoint.schema
  if (body === undefined) return undefined
  const { path } = endpoint
  const others = service.endpoints.filter((each) => each.path === path)
  const shown = others.flatMap((each) => examplesAt(service, each)).filter(went)
  const required = (body.required ?? []) as readonly string[]
  const least = JSON.stringify(Object.fromEntries(required.map((name) => [name, 'Example'])))
  return shown.find(({ request }) => request.body !== undefined)?.request.body ?? least
}

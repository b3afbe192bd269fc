import { STATUS_CODES } from 'node:http'
import type { TSchema } from '@sinclair/typebox'

/** The parts of which OpenAPI documents of version 3.1 are made, as plain JSON. */
export type Json = Readonly<Record<string, unknown>>

/** A schema without what only TypeBox knows of it. */
export const plain = (schema: TSchema): Json => JSON.parse(JSON.stringify(schema)) as Json

/** A path with its parameters as OpenAPI writes them: `/sandboxes/{name}`. */
export const templated = (url: string): string => url.replace(/:(\w+)/g, '{$1}')

/** A name for an operation that no other has: `putSandboxesNameClock`. */
export function operationId(method: string, url: string): string {
  const words = url.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '')
  const capital = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${method.toLowerCase()}${capital.join('')}`
}

/** The parameters of a path, whether or not a schema tells of them. */
export const pathParameters = (url: string, schema: TSchema | undefined): readonly Json[] =>
  [...url.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    parameter('path', name, schema?.['properties']?.[name] ?? { type: 'string' }, true),
  )

export const queryParameters = (schema: TSchema | undefined): readonly Json[] =>
  Object.entries((schema?.['properties'] ?? {}) as Readonly<Record<string, TSchema>>).map(
    ([name, property]) =>
      parameter('query', name, property, schema?.['required']?.includes(name) ?? false),
  )

function parameter(place: string, name: string, property: TSchema, required: boolean): Json {
  const { description, ...schema } = plain(property)
  return { name, in: place, required, ...(description !== undefined && { description }), schema }
}

/** What a call takes as its body; it may be left out if no field of it must be sent. */
export const requestBody = (schema: TSchema): Json => ({
  required: (schema['required']?.length ?? 0) > 0 || schema['type'] !== 'object',
  content: json(plain(schema)),
})

/** One answer by its status. */
export function response(status: string, schema: TSchema): Json {
  const description = schema.description ?? STATUS_CODES[status] ?? 'An answer'
  const isEmpty = schema['type'] === 'undefined'
  const kinds: readonly TSchema[] = schema['anyOf'] ?? []
  const ofKinds = kinds.some((kind) => 'contentMediaType' in kind) ? kinds : [schema]
  return { description, ...(!isEmpty && { content: Object.fromEntries(ofKinds.map(content)) }) }
}

/** A body under its media type. Bytes have no schema: their media type says it all. */
const content = (schema: TSchema): [string, Json] => [
  schema['contentMediaType'] ?? 'application/json',
  schema['type'] === 'Uint8Array' ? {} : { schema: plain(schema) },
]

/** Content of JSON. */
export const json = (schema: Json): Json => ({ 'application/json': { schema } })

/** Operations by path and method, in the order in which they come. */
export function paths(
  operations: readonly { readonly method: string; readonly url: string; readonly of: Json }[],
): Json {
  const found: Record<string, Record<string, Json>> = {}
  for (const { method, url, of } of operations) {
    const path = templated(url)
    found[path] = { ...found[path], [method.toLowerCase()]: of }
  }
  return found
}

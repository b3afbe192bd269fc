import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import fastJsonStringify from 'fast-json-stringify'
import type { AnyEndpoint } from '../service.ts'

/** A body as it goes out. */
export type Body = string | Uint8Array

const plainly = (body: unknown): Body => (body instanceof Uint8Array ? body : JSON.stringify(body))

/** An endpoint with its schemas compiled, each when it is first used: so starting costs nothing. */
export class Prepared {
  readonly endpoint: AnyEndpoint
  /** The query parameters and the fields of a body that it knows. */
  readonly queried: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  #fits: ((body: unknown) => boolean) | undefined
  readonly #writers = new Map<number, (body: unknown) => Body>()

  constructor(endpoint: AnyEndpoint) {
    this.endpoint = endpoint
    const { query, body } = endpoint.schema
    this.queried = new Set(Object.keys(query?.properties ?? {}))
    this.fields = new Set(Object.keys(body?.properties ?? {}))
  }

  /** Whether every field of a body has its type. */
  fits(body: unknown): boolean {
    if (this.#fits === undefined) {
      const compiled = TypeCompiler.Compile(this.endpoint.schema.body as TSchema)
      this.#fits = (value) => compiled.Check(value)
    }
    return this.#fits(body)
  }

  /** An answer's body as it goes out: JSON by its schema, or bytes as they are. */
  write(status: number, body: unknown): Body {
    let write = this.#writers.get(status)
    if (write === undefined) {
      const schema = this.endpoint.schema.response[status]
      const isPlain = schema === undefined || schema.type === 'Uint8Array'
      write = isPlain ? plainly : fastJsonStringify(schema as object)
      this.#writers.set(status, write)
    }
    return body === null ? 'null' : write(body)
  }
}

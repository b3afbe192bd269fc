import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import fastJsonStringify from 'fast-json-stringify'
import type { AnyEndpoint } from '../service.ts'

/** An endpoint with its schemas compiled, each when it is first used: so starting costs nothing. */
export class Prepared {
  readonly endpoint: AnyEndpoint
  /** The query parameters and the fields of a body that it knows. */
  readonly queried: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  #fits: ((body: unknown) => boolean) | undefined
  readonly #writers = new Map<number, (body: unknown) => string>()

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

  /** An answer's body as JSON, by its schema. */
  write(status: number, body: unknown): string {
    let write = this.#writers.get(status)
    if (write === undefined) {
      const schema = this.endpoint.schema.response[status]
      write = schema === undefined ? JSON.stringify : fastJsonStringify(schema as object)
      this.#writers.set(status, write)
    }
    return body === null ? 'null' : write(body)
  }
}

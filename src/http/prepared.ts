import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import fastJsonStringify from 'fast-json-stringify'
import type { AnyEndpoint } from '../service.ts'

/** An endpoint with its schemas compiled, each when it is first used: so starting costs nothing. */
export class Prepared {
  readonly endpoint: AnyEndpoint
  readonly queried: readonly string[]
  #fits: ((body: unknown) => boolean) | undefined
  readonly #writers = new Map<number, (body: unknown) => string>()

  constructor(endpoint: AnyEndpoint) {
    this.endpoint = endpoint
    this.queried = Object.keys(endpoint.schema.query?.properties ?? {})
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

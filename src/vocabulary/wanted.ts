import type { AnyEndpoint } from './endpoint.ts'

/** A status that somebody wants to see, 400 or above, and the request that is to be answered with it. */
export interface Wanted {
  readonly status: number
  /** `undefined` where none was asked. */
  readonly endpoint: AnyEndpoint | undefined
  readonly params: Readonly<Record<string, string>>
  readonly method: string
  /** With the base of the service, without the query. */
  readonly path: string
  /** The methods that the path has. */
  readonly allowed: readonly string[]
  /** The size in bytes above which a body is refused. */
  readonly bodyLimit: number
}

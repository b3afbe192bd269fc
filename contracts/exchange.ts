import type { Role } from './roles.ts'

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What came back for a request. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** The body, where it is JSON. */
  readonly json: unknown
}

/** One request of a case, taken down when it is begun. */
export interface Exchange {
  /** Whose token was sent; `null` for none. */
  readonly as: Role | null
  readonly method: Method
  /** Below the base of the service, with its query. */
  readonly path: string
  /** The body as it was sent. */
  readonly sent: string | undefined
  /** `undefined` until it has come. */
  answered: Answered | undefined
  /** Why nothing came, if nothing did. */
  failure: Error | undefined
  /** Whether something was expected of the answer that does not hold. */
  isUnexpected: boolean
}

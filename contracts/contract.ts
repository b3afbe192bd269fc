import type { Method } from './exchange.ts'
import type { Stage } from './stage.ts'

/** The proof of one rule over HTTP, arranged through nothing but the service's own endpoints. */
export interface Case<Rule extends string = string> {
  readonly rule: Rule
  readonly title: string
  /** Why no answer names the rule, where none does. */
  readonly unnamed?: string
  readonly prove: (stage: Stage) => PromiseLike<unknown>
}

/** The cases of one endpoint. */
export interface Contract<Rule extends string = string> {
  readonly service: string
  /** Method and path as the documents write them: `PATCH /api/v1/customers/{uuid}/details`. */
  readonly endpoint: `${Method} /${string}` | 'every endpoint'
  readonly cases: readonly Case<Rule>[]
}

import type { Asked, EndpointSchema, Handle, Line } from '../../../service.ts'
import type { Customer } from '../records.ts'

/** What came with a request, as a refusal looks at it. */
export type Sent = Asked<EndpointSchema, Readonly<Customer>> & {
  readonly body: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
}

/** A sentence against a field, by its name. */
export type Refused = readonly (readonly [field: string, line: Line])[]

/** Does what a handler does, unless something is to be refused that no behaviour looks at. */
export const refusing =
  (refusals: (sent: Sent) => Refused) =>
  (handle: Handle): Handle =>
  (call, asked) => {
    const errors = refusals(asked).map(([field, line]) => [field, [line]])
    return errors.length === 0
      ? handle(call, asked)
      : call.does.common.validationFailed(Object.fromEntries(errors))
  }

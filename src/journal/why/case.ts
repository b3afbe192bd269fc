import type { AnyEndpoint, Service } from '../../service.ts'
import type { Entry } from '../entry.ts'
import type { ShownEntry } from '../shown-entry.ts'

/** What there is to know of an entry when it is asked why it was refused. */
export interface Case {
  readonly entry: Entry
  readonly request: ShownEntry['request']
  /** The body of the answer. */
  readonly answered: unknown
  readonly service: Service | undefined
  readonly endpoint: AnyEndpoint | undefined
}

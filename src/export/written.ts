import type { Service } from '../service.ts'
import { httpFile } from './http-file.ts'
import type { Interaction } from './interactions.ts'
import { openapi } from './openapi.ts'
import { pact } from './pact.ts'
import { postman } from './postman.ts'

/** What is written of services, for tools of others. */
export interface Exported {
  readonly services: readonly Service[]
  readonly interactions: readonly Interaction[]
  /** The server on which they are to be asked. */
  readonly url: string
  /** Dublör's own. */
  readonly version: string
}

const json =
  (make: (exported: Exported) => unknown) =>
  (exported: Exported): string =>
    JSON.stringify(make(exported), null, 2)

/** By the name of the format: what is written, the same whenever it is. */
export const formats = {
  openapi: json(openapi),
  postman: json(postman),
  http: httpFile,
  pact: json(pact),
} as const

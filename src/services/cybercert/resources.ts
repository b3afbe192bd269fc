import type { CollectionDefinition } from '../../service.ts'
import { contents } from './contents/contents.ts'
import { reports } from './reports.ts'
import type { RecordOf } from './resource/resource.ts'

/** The records that are made, shown, changed, deleted and restored as most are: one line each. */
export const resources = { reports, contents }

type Resources = typeof resources

/** Their records by collection. */
export type ResourceRecords = {
  readonly [Name in keyof Resources]: RecordOf<Resources[Name]['declared']>
}

/** Where they are kept. */
export const collections = Object.fromEntries(
  Object.entries(resources).map(([name, { collection }]) => [name, collection]),
) as { readonly [Name in keyof Resources]: CollectionDefinition }

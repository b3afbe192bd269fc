import type { BaseCollection } from '../sandbox/fixture.ts'
import { FieldIndex } from './field-index.ts'
import { Look } from './look.ts'
import { Looking } from './looking.ts'
import type { Runtime } from './runtime.ts'

/** What was found out for a request by going through records, for when it is worked out once more. */
export interface Foregoing {
  /** By question. */
  lookings?: Map<string, Looking>
  /** By collection and field. */
  indexes?: Map<string, FieldIndex>
}

/** What a request has found out about the records of a fixture by one question. */
export function lookingOf(
  foregoing: Foregoing,
  runtime: Runtime,
  base: BaseCollection,
  name: string,
): Looking {
  foregoing.lookings ??= new Map()
  const known = foregoing.lookings.get(name)
  if (known?.look.base === base && known.runtime === runtime) return known
  const looking = new Looking(
    runtime.looks.at(base, name, () => new Look(base)),
    runtime,
  )
  foregoing.lookings.set(name, looking)
  return looking
}

/** The index of a field of a fixture's records: kept for others, and for this request in any case. */
export function indexOf(
  foregoing: Foregoing,
  { indexes }: Runtime,
  base: BaseCollection,
  collection: string,
  field: string,
): FieldIndex {
  const name = `${collection} ${field}`
  foregoing.indexes ??= new Map()
  const known = foregoing.indexes.get(name)
  if (known?.base === base) return known
  const index = indexes.at(base, name, () => new FieldIndex(base, field))
  foregoing.indexes.set(name, index)
  return index
}

import type { AnyEndpoint, AnyState, CollectionDefinition, Decided } from '../../../service.ts'
import { decisionsOf } from '../decisions-of.ts'
import { createEndpoint, creating } from './create.ts'
import type { Declared } from './declared.ts'
import { deleteEndpoint, deleting } from './delete.ts'
import { type Fields, type RowOf, recordOf } from './fields.ts'
import { listing, requiring } from './refusing.ts'
import { restoreEndpoint, restoring } from './restore.ts'
import { showEndpoint, showing } from './show.ts'
import { statesOf } from './states.ts'
import { updateEndpoints } from './update.ts'
import { updating } from './updating.ts'
import { writing } from './writing.ts'

type Made<Of extends (...args: never) => unknown> = ReturnType<Of>

/** The decisions of a verb, where the resource has it. */
type If<D, VerbName extends string, Decisions> = VerbName extends keyof D ? Decisions : unknown

type Decisions<D> = If<D, 'create', Made<typeof creating> & Made<typeof requiring>> &
  If<D, 'show', Made<typeof showing>> &
  If<D, 'update', Made<typeof updating> & Made<typeof writing>> &
  If<D, 'delete', Made<typeof deleting>> &
  If<D, 'restore', Made<typeof restoring>> &
  Made<typeof listing>

/** Everything that follows from the declaration of a resource. */
export interface Resource<D extends Declared> {
  readonly decisions: Decided<'cybercert', D['name'], Decisions<D>>
  readonly endpoints: readonly AnyEndpoint[]
  readonly collection: CollectionDefinition
  readonly states: readonly AnyState[]
  readonly declared: D
}

/** The records of a resource. */
export type RecordOf<D extends Declared> = RowOf<
  D['fields'] & (D extends { readonly hidden: infer Hidden extends Fields } ? Hidden : unknown)
>

/** Makes a usual resource of its declaration: one verb a file. */
export function resource<const D extends Declared>(declared: D): Resource<D> {
  const { name, fields, hidden, create, show, update, delete: deletion, restore } = declared
  const table = {
    ...(create && { ...creating(declared), ...requiring(declared) }),
    ...listing(declared),
    ...(show && showing(declared)),
    ...(update && { ...updating(declared), ...writing(declared) }),
    ...(deletion && deleting(declared)),
    ...(restore && restoring(declared)),
  }
  return {
    decisions: decisionsOf(name, table) as never,
    endpoints: [
      ...(create ? [createEndpoint(declared)] : []),
      ...(show ? [showEndpoint(declared)] : []),
      ...(update ? updateEndpoints(declared) : []),
      ...(deletion ? [deleteEndpoint(declared)] : []),
      ...(restore ? [restoreEndpoint(declared)] : []),
    ],
    collection: {
      record: recordOf({ ...fields, ...hidden }),
      key: 'uuid',
      blank: { user_id: 1, is_active: true },
    },
    states: statesOf(declared),
    declared,
  }
}

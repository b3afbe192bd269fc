import type { Key, Row } from '../../sandbox/fixture.ts'
import { givenId } from '../../sandbox/id.ts'
import { uuidOf } from '../../sandbox/uuid.ts'
import type { Service, World } from '../../service.ts'
import type { PendingChanges } from './pending-changes.ts'

/** The world as the states of one service see and change it. */
export function worldOf(
  { name, collections }: Service,
  changes: PendingChanges,
): World<Record<string, Row>> {
  const fullName = (collection: string) => `${name}.${collection}`
  const keyOf = (collection: string): string => {
    const definition = collections[collection]
    if (definition === undefined) throw new Error(`there is no collection ${fullName(collection)}`)
    return definition.key
  }
  return {
    now: changes.sandbox.now(),
    personas: changes.sandbox.fixture.personas,
    get: (collection, key) => changes.get(fullName(collection), key),
    all: (collection) => changes.all(fullName(collection), keyOf(collection)),
    store: (collection, row) =>
      changes.set(fullName(collection), row[keyOf(collection)] as Key, row),
    remove: (collection, key) => changes.set(fullName(collection), key, null),
    empty: (collection) => changes.empty(fullName(collection)),
    hasId: (collection, id) => changes.hasId(fullName(collection), keyOf(collection), id),
    nextId: (collection) => givenId(changes.nextId(fullName(collection))),
    uuid: uuidOf,
  }
}

import { TypeCompiler } from '@sinclair/typebox/compiler'
import { BrokenFixture } from '../../fixture/broken.ts'
import { checkRecords } from '../../fixture/check-records.ts'
import { shown } from '../../fixture/shown.ts'
import type { Key, Row } from '../../sandbox/fixture.ts'
import type { CollectionState } from '../../sandbox/snapshot.ts'
import type { CollectionDefinition, Service } from '../../service.ts'
import { unfit } from './unfit.ts'
import type { WireSnapshot } from './wire.ts'

type WireCollection = WireSnapshot['collections'][string]
type Pair = readonly [Key, Row | null]

/**
 * What has changed in each collection, every record checked against its schema.
 * @throws {Problem} 400 that names collection, record and field.
 */
export function readCollections(
  wire: WireSnapshot['collections'],
  services: readonly Service[],
): Record<string, CollectionState> {
  const known = new Map<string, CollectionDefinition>(
    services.flatMap(({ name, collections }) =>
      Object.entries(collections).map(([each, kind]) => [`${name}.${each}`, kind] as const),
    ),
  )
  return Object.fromEntries(
    Object.entries(wire).map(([name, collection]) => {
      const kind = known.get(name)
      if (kind === undefined) {
        const names = [...known.keys()].join(', ')
        throw unfit(`There is no collection ${shown(name)}; there are ${names}.`)
      }
      return [name, read(name, kind, collection)]
    }),
  )
}

function read(
  name: string,
  kind: CollectionDefinition,
  { lastId, emptied, rows }: WireCollection,
): CollectionState {
  const pairs = rows as unknown as readonly Pair[]
  const records = pairs.flatMap(([, row]) => (row === null ? [] : [row]))
  try {
    checkRecords('The snapshot', name, kind, records)
  } catch (error) {
    throw error instanceof BrokenFixture ? unfit(`${error.message}.`) : error
  }
  const isKey = TypeCompiler.Compile(kind.record['properties'][kind.key])
  const keys = new Set<Key>()
  pairs.forEach(([key, row], index) => {
    const where = `${name}, rows[${index}]`
    if (!isKey.Check(key)) throw unfit(`${where}: ${shown(key)} cannot be a ${kind.key}.`)
    if (keys.has(key)) throw unfit(`${where}: the key ${shown(key)} is there twice.`)
    const reason = row === null ? undefined : reasonAgainst(kind, key, row)
    if (reason !== undefined) throw unfit(`${where}: ${reason}`)
    keys.add(key)
  })
  // What is added later gets the next id, which must be nobody's.
  const ids = records.map((row) => Number(row['id'] ?? 0))
  const highest = ids.reduce((most, id) => Math.max(most, id), lastId)
  return { lastId: highest, ...(emptied && { emptied }), rows: pairs }
}

function reasonAgainst(
  { key: field }: CollectionDefinition,
  key: Key,
  row: Row,
): string | undefined {
  if (row[field] === key) return undefined
  return `the key is ${shown(key)}, but the record's ${field} is ${shown(row[field])}. Send the same.`
}

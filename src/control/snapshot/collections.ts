import { TypeCompiler } from '@sinclair/typebox/compiler'
import { BrokenFixture } from '../../fixture/broken.ts'
import { checking } from '../../fixture/check-records.ts'
import { shown } from '../../fixture/shown.ts'
import type { Key, Row } from '../../sandbox/fixture.ts'
import { sizeOfRow } from '../../sandbox/size.ts'
import type { CollectionState } from '../../sandbox/snapshot.ts'
import type { CollectionDefinition, Service } from '../../service.ts'
import { eachInTurns } from '../../turns.ts'
import { unfit } from './unfit.ts'
import type { WireSnapshot } from './wire.ts'

type WireCollection = WireSnapshot['collections'][string]
type Pair = readonly [Key, Row | null]

/**
 * What has changed in each collection, every record checked against its schema.
 * @throws {Problem} 400 that names collection, record and field.
 */
export async function readCollections(
  wire: WireSnapshot['collections'],
  services: readonly Service[],
): Promise<Record<string, CollectionState>> {
  const known = new Map<string, CollectionDefinition>(
    services.flatMap(({ name, collections }) =>
      Object.entries(collections).map(([each, kind]) => [`${name}.${each}`, kind] as const),
    ),
  )
  const states: Record<string, CollectionState> = {}
  for (const [name, collection] of Object.entries(wire)) {
    const kind = known.get(name)
    if (kind === undefined) {
      const names = [...known.keys()].join(', ')
      throw unfit(`There is no collection ${shown(name)}; there are ${names}.`)
    }
    const reading = {
      *[Symbol.iterator]() {
        states[name] = yield* read(name, kind, collection)
      },
    }
    await eachInTurns(reading, () => {})
  }
  return states
}

function* read(
  name: string,
  kind: CollectionDefinition,
  { lastId, emptied, rows }: WireCollection,
): Generator<undefined, CollectionState> {
  const pairs = rows as unknown as readonly Pair[]
  const records = pairs.flatMap(([, row]) => (row === null ? [] : [row]))
  try {
    yield* checking('The snapshot', name, kind, records)
  } catch (error) {
    throw error instanceof BrokenFixture ? unfit(`${error.message}.`) : error
  }
  const isKey = TypeCompiler.Compile(kind.record['properties'][kind.key])
  const keys = new Set<Key>()
  let [bytes, highest] = [0, lastId]
  for (const [index, [key, row]] of pairs.entries()) {
    yield
    const where = `${name}, rows[${index}]`
    if (!isKey.Check(key)) throw unfit(`${where}: ${shown(key)} cannot be a ${kind.key}.`)
    if (keys.has(key)) throw unfit(`${where}: the key ${shown(key)} is there twice.`)
    const reason = row === null ? undefined : reasonAgainst(kind, key, row)
    if (reason !== undefined) throw unfit(`${where}: ${reason}`)
    keys.add(key)
    bytes += sizeOfRow(row)
    // What is added later gets the next id, which must be nobody's.
    highest = Math.max(highest, Number(row?.['id'] ?? 0))
  }
  return { lastId: highest, ...(emptied && { emptied }), rows: pairs, bytes }
}

function reasonAgainst(
  { key: field }: CollectionDefinition,
  key: Key,
  row: Row,
): string | undefined {
  if (row[field] === key) return undefined
  return `the key is ${shown(key)}, but the record's ${field} is ${shown(row[field])}. Send the same.`
}

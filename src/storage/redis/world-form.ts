import type { Clock } from '../../sandbox/clock.ts'
import type { Key, Row } from '../../sandbox/fixture.ts'
import type { Change, Sandbox } from '../../sandbox/sandbox.ts'
import type { CollectionState, Differences, Settings, Snapshot } from '../../sandbox/snapshot.ts'

/** What a sandbox is besides its records. */
export interface State extends Settings {
  readonly fixture: string
  readonly clock: Clock
  /** Which life it is in, if not the first. */
  readonly life?: number
  /** The collections of which nothing of the fixture is left but what is among the records. */
  readonly emptied?: readonly string[]
}

/** A field of the hash in which a sandbox is kept, and its value. */
export type Field = readonly [field: string, value: string]

export function stateOf(sandbox: Sandbox): string {
  const { fixture, clock, settings, emptied, life } = sandbox
  const rest = { ...settings, ...(emptied.length > 0 && { emptied }), ...(life > 0 && { life }) }
  return JSON.stringify({ fixture: fixture.name, clock, ...rest } satisfies State)
}

/** Records as fields. */
export const fieldsOf = (changes: readonly Change[]): Field[] =>
  changes.map(({ collection, key, row }) => [
    JSON.stringify([collection, key]),
    JSON.stringify(row),
  ])

/** The highest id of a collection as a field: records that are gone do not tell it. */
export const lastIdField = (collection: string, lastId: number): Field => [
  `last ${collection}`,
  String(lastId),
]

/** All records of a snapshot, their highest ids, and what it goes back to, as fields. */
export function allFieldsOf({ collections, before }: Snapshot): Field[] {
  const fields = Object.entries(collections).flatMap(([collection, { lastId, rows }]) => [
    lastIdField(collection, lastId),
    ...fieldsOf(rows.map(([key, row]) => ({ collection, key, row }))),
  ])
  return before === undefined ? fields : [...fields, ['before', JSON.stringify(before)]]
}

/** One change as the log has it: a stamp, a state or nothing, then fields and values in turn. */
export function readChange(text: string): {
  readonly stamp: string
  readonly state: State | undefined
  readonly changes: readonly Change[]
} {
  const [stamp = '', state = '', ...fields] = text.split('\n')
  const changes = pairsIn(fields).map(([field, value]) => changeOf(field, value))
  return { stamp, state: readState(state), changes }
}

/**
 * The snapshot that the fields of a hash are, and the state in it; `undefined` if the sandbox is
 * as it was when it was made.
 */
export function readWorld(fields: readonly string[]): (Snapshot & Pick<State, 'life'>) | undefined {
  let state: State | undefined
  let before: Differences | undefined
  const lastIds = new Map<string, number>()
  const records: { readonly order: number; readonly change: Change }[] = []
  for (const [field, value] of pairsIn(fields)) {
    if (field.startsWith('[')) {
      const space = value.indexOf(' ')
      const change = changeOf(field, value.slice(space + 1))
      records.push({ order: Number(value.slice(0, space)), change })
    } else if (field === 'state') state = readState(value)
    else if (field === 'before') before = JSON.parse(value)
    else if (field.startsWith('last ')) lastIds.set(field.slice(5), Number(value))
  }
  if (state === undefined) return undefined
  const rows = new Map<string, [Key, Row | null][]>()
  records.sort((one, other) => one.order - other.order)
  for (const { change } of records) {
    const known = rows.get(change.collection) ?? []
    rows.set(change.collection, known)
    known.push([change.key, change.row])
  }
  const { emptied = [], ...rest } = state
  for (const name of emptied) if (!rows.has(name)) rows.set(name, [])
  const collections = Object.fromEntries(
    [...rows].map(([name, list]): [string, CollectionState] => {
      const isEmptied = emptied.includes(name) && ({ emptied: true } as const)
      return [name, { lastId: lastIds.get(name) ?? 0, ...isEmptied, rows: list }]
    }),
  )
  return { ...rest, collections, ...(before !== undefined && { before }) }
}

function readState(text: string): State | undefined {
  return text === '' ? undefined : JSON.parse(text)
}

function changeOf(field: string, value: string): Change {
  const [collection, key] = JSON.parse(field) as [string, Key]
  return { collection, key, row: JSON.parse(value) }
}

const pairsIn = (list: readonly string[]): Field[] =>
  list.flatMap((field, at) => (at % 2 === 0 ? [[field, list[at + 1] ?? ''] as const] : []))

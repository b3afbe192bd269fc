import { isDeepStrictEqual } from 'node:util'
import type { Row } from '../sandbox/fixture.ts'
import type { Service } from '../service.ts'
import type { Entry, Written } from './entry.ts'
import { lensSentence } from './lens-sentence.ts'
import { masked } from './secrets.ts'
import { short } from './short.ts'
import type { ShownWrite } from './shown-write.ts'

type Sent = Readonly<Record<string, unknown>> | undefined

/** What a request did to each record that it wrote. `sent` is its body; `undefined` if unknown. */
export function writesOf(
  { method, written = [] }: Entry,
  sent: Sent,
  service: Service | undefined,
): ShownWrite[] {
  return written.map((each) => {
    const facts = lens(each, sent, sendableIn(each.collection, service))
    return { ...facts, says: lensSentence(method, facts) }
  })
}

/** What a write did, without the sentence about it. `sendable` are the fields a client can send. */
export function lens(
  { collection, before, after }: Written,
  sent: Sent,
  sendable: ReadonlySet<string>,
): Omit<ShownWrite, 'says'> {
  const isNew = before === undefined
  const row: Row = after ?? before ?? {}
  const fields = Object.keys({ ...before, ...after }).map((field) => {
    const [from, to] = [before?.[field] ?? null, after?.[field] ?? null]
    const changed = !isDeepStrictEqual(from, to)
    const cleared = changed && to === null && sent !== undefined && !isEmpty(sent[field])
    return { field, from, to, changed, cleared }
  })
  // Of a record that is gone altogether no field says anything.
  const clients = after === null ? [] : fields.filter(({ field }) => sendable.has(field))
  return {
    collection,
    id: (row['id'] ?? null) as string | number | null,
    created: isNew,
    deleted: !isNew && !isDeleted(before) && isDeleted(after),
    restored: !isNew && isDeleted(before) && !isDeleted(after),
    set: clients
      .filter(({ changed, cleared }) => changed && !cleared)
      .map(({ field, from, to }) => ({
        field,
        ...(isNew ? {} : { from: shownValue(from) }),
        to: shownValue(to),
      })),
    kept: isNew ? [] : clients.filter(({ changed }) => !changed).map(({ field }) => field),
    cleared: clients
      .filter(({ cleared }) => cleared)
      .map(({ field, from }) => ({ field, from: shownValue(from) })),
    bookkeeping: fields
      .filter(({ field, changed }) => changed && !sendable.has(field))
      .map(({ field }) => field),
  }
}

const isDeleted = (row: Row | null): boolean => row === null || row['deleted_at'] != null

const shownValue = (value: unknown): unknown => short(masked(value))

/** Whether a client wants a field to be empty by what it sent. */
const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

type Fields = ReadonlyMap<string, ReadonlySet<string>>
const sendable = new WeakMap<Service, Fields>()
const noFields: ReadonlySet<string> = new Set()

/** The fields of a collection that some endpoint takes. The others are kept by the service alone. */
function sendableIn(collection: string, service: Service | undefined): ReadonlySet<string> {
  if (service === undefined) return noFields
  let fields = sendable.get(service)
  if (fields === undefined) {
    fields = sendableOf(service)
    sendable.set(service, fields)
  }
  return fields.get(collection) ?? noFields
}

/** By collection, as entries name it. */
function sendableOf({ name, endpoints }: Service): Fields {
  const fields = new Map<string, Set<string>>()
  for (const { schema, subject, writes = subject?.names({})[0] } of endpoints) {
    const collection = `${name}.${writes}`
    const known = fields.get(collection) ?? new Set()
    fields.set(collection, known)
    for (const field of Object.keys(schema.body?.properties ?? {})) known.add(field)
  }
  return fields
}

import { type TObject, Type } from '@sinclair/typebox'
import type { AnyState } from '../../../service.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { type CyberCertWorld, state } from '../common/state.ts'
import { documentedUuid, userId } from '../common/state-params.ts'
import { tokenOf } from '../common/token-of.ts'
import type { Declared, Row } from './declared.ts'
import { type Fields, keptAs } from './fields.ts'

type Params = Partial<Row> & { readonly uuid: string }

/** What can be so of one record. */
export const statesOf = (declared: Declared): readonly AnyState[] => {
  const { name, words, fields, hidden } = declared
  const { en, tr } = words
  const collection = name as 'customers'
  const uuid = Type.String({
    pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
    default: documentedUuid,
    description: `The UUID of the ${en}.`,
    examples: [documentedUuid],
  })
  const exact = { additionalProperties: false }
  const given = { uuid, ...schemasOf({ ...fields, ...hidden }) }
  const one = Type.Object(given, exact) as TObject

  const rowOf = (world: CyberCertWorld, { uuid, ...rest }: Params): Row => {
    const key = uuid.toLowerCase()
    const there = world.get(collection, key) as Row | undefined
    return { ...(there ?? newRow(declared, world, key)), ...rest }
  }
  const keep = (world: CyberCertWorld, row: Row) => {
    world.store(collection, row as never)
    return { uuid: row.uuid, id: row.id, user_id: row.user_id }
  }
  return [
    state({
      says: `${words.thing} {uuid} exists`,
      en: `The ${en} is there, active and not deleted, with the fields that are given.`,
      tr: `Bir ${tr} vardır; etkindir, silinmemiştir ve verilen alanları taşır.`,
      params: one,
      arrange: (world, params) =>
        keep(world, { ...rowOf(world, params as Params), is_active: true, deleted_at: null }),
    }),
    state({
      says: `${words.thing} {uuid} does not exist`,
      en: `There is no ${en} of that UUID, deleted or not.`,
      tr: `Bu UUID ile silinmiş ya da silinmemiş hiçbir ${tr} yoktur.`,
      params: Type.Object({ uuid }, exact),
      arrange(world, params) {
        const key = params.uuid.toLowerCase()
        world.remove(collection, key)
        return { uuid: key }
      },
    }),
    state({
      says: `${words.thing} {uuid} is soft-deleted`,
      en: `The ${en} is there, but deleted: it can be restored.`,
      tr: `Bir ${tr} vardır ama silinmiştir; geri alınabilir.`,
      params: one,
      arrange(world, params) {
        const row = rowOf(world, params as Params)
        return keep(world, { ...row, deleted_at: row.deleted_at ?? timestamp(world.now) })
      },
    }),
    state({
      says: `${words.thing} {uuid} is passive`,
      en: `The ${en} is there and not deleted, but not active.`,
      tr: `Bir ${tr} vardır ve silinmemiştir ama etkin değildir.`,
      params: one,
      arrange: (world, params) =>
        keep(world, { ...rowOf(world, params as Params), is_active: false, deleted_at: null }),
    }),
    state({
      says: `${words.thing} {uuid} is owned by user {user_id}`,
      en: `The ${en} is there, not deleted, and belongs to that user.`,
      tr: `Bir ${tr} vardır, silinmemiştir ve bu kullanıcınındır.`,
      params: Type.Object({ ...given, user_id: userId(2) }, exact) as TObject,
      arrange: (world, params) => ({
        ...keep(world, { ...rowOf(world, params as Params), deleted_at: null }),
        ...tokenOf(world, Number(params['user_id'])),
      }),
    }),
  ]
}

/** The fields that a state may give; whether it is active, the state itself says. */
const schemasOf = ({ is_active: _, ...fields }: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, Type.Optional(keptAs(field))]),
  )

/** One that is not there yet, like that of the page. The page's own has the id 1, if nobody has it. */
function newRow({ name, example }: Declared, world: CyberCertWorld, uuid: string): Row {
  const collection = name as 'customers'
  const next = world.nextId(collection)
  const id = uuid === documentedUuid && !world.hasId(collection, 1) ? 1 : next
  const now = timestamp(world.now)
  const times = { created_at: now, updated_at: now, deleted_at: null }
  return { user_id: 1, is_active: true, ...example, id, uuid, ...times }
}

import { type TObject, type TSchema, Type } from '@sinclair/typebox'
import { Moment } from '../../laravel/moments.ts'
import { nullable, optional, orNull } from '../../laravel/nullable.ts'

/** A field of a record. `Value` is what a record has in it. */
export interface Field<Value = unknown> {
  readonly schema: TSchema & { type: string }
  /** The shape in which it is kept, where that is narrower. */
  readonly kept?: TSchema
  /** Asked for when a record is made, and then always there. */
  readonly isRequired?: true
  /** What a record has where it was not sent; `null` if left out. */
  readonly otherwise?: Value & {}
  /** The values that the page lists. */
  readonly oneOf?: readonly string[]
  /** What is kept of a value that was sent; left out: the value. */
  readonly keeps?: (sent: string) => Value
  /** The decision of the same group that refuses what was sent, beside those of the kit. */
  readonly refusedBy?: string
  /** Only a type. */
  readonly value?: Value
}

export const text = (): Field<string | null> => ({ schema: Type.String() })
export const flag = (otherwise: boolean): Field<boolean> => ({ schema: Type.Boolean(), otherwise })
export const map = (): Field<Readonly<Record<string, unknown>> | null> => ({
  schema: Type.Record(Type.String(), Type.Unknown()),
})
export const choice = <const Value extends string>(
  oneOf: readonly Value[],
): Field<Value | null> => ({
  schema: Type.String(),
  kept: Type.String({ pattern: `^(${oneOf.join('|')})$` }),
  oneOf,
})

export const required = <Value>(field: Field<Value | null>): Field<Value> =>
  ({ ...field, isRequired: true }) as Field<Value>

export const unlessSent = <Value>(
  field: Field<Value | null>,
  otherwise: Value & {},
): Field<Value> => ({ ...field, otherwise }) as Field<Value>

export type Fields = Readonly<Record<string, Field>>

/** What every record has besides its own fields. */
export type Kept = {
  readonly id: number
  readonly uuid: string
  readonly user_id: number
  readonly is_active: boolean
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
}

/** A record with those fields. */
export type RowOf<Of extends Fields> = Kept & {
  readonly [Name in keyof Of]: Of[Name] extends Field<infer Value> ? Value : never
}

/** Whether a field has an empty state. */
export const isClearable = ({ isRequired, otherwise }: Field): boolean =>
  !isRequired && otherwise === undefined

/** The names of the fields of which something is so. */
export const namesOf = (fields: Fields, is: (field: Field) => unknown): readonly string[] =>
  Object.keys(fields).filter((name) => is(fields[name] as Field))

const uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const id = Type.Integer({ minimum: 1 })

/** A value of a field as a record may have it. */
export const keptAs = ({ schema, kept = schema }: Field): TSchema => kept

/** A record as it is kept. */
export const recordOf = (fields: Fields): TObject =>
  Type.Object(
    {
      id,
      uuid,
      user_id: id,
      ...over(fields, (field) => (isClearable(field) ? nullable(keptAs(field)) : keptAs(field))),
      created_at: Moment,
      updated_at: Moment,
      deleted_at: nullable(Moment),
    },
    { additionalProperties: false },
  )

/** A body with those fields; `asked` for all that are required, or none. */
export const bodyOf = (fields: Fields, asked: boolean): TObject =>
  Type.Object(
    over(fields, ({ schema, isRequired }) => (asked && isRequired ? schema : optional(schema))),
  )

/** An answer with those keys. @throws {TypeError} if no record has one of them. */
export const answerOf = (fields: Fields, keys: readonly string[], more: Shapes = {}): TObject => {
  const known: Shapes = {
    ...over(fields, (field) => (isClearable(field) ? orNull(field.schema) : field.schema)),
    id: Type.Integer(),
    uuid: Type.String(),
    user_id: Type.Integer(),
    created_at: Type.String(),
    updated_at: Type.String(),
    deleted_at: orNull(Type.String()),
    ...more,
  }
  const unknown = keys.find((key) => known[key] === undefined)
  if (unknown !== undefined) throw new TypeError(`There is no ${unknown}.`)
  return Type.Object(Object.fromEntries(keys.map((key) => [key, known[key] as TSchema])))
}

type Shapes = Readonly<Record<string, TSchema>>

const over = (fields: Fields, shape: (field: Field) => TSchema): Record<string, TSchema> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shape(field)]))

import type { Static, TSchema } from '@sinclair/typebox'
import { Type } from '@sinclair/typebox'

/** A value or `null`, written so that the serialiser needs no validator to tell the two apart. */
export const orNull = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] })

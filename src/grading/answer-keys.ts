import type { TSchema } from '@sinclair/typebox'

export type Fields = Readonly<Record<string, unknown>>

/** A key of an answer, however deep, and what its schema says of the value. */
export interface Key {
  /** From the outermost object on; `*` stands for every row of a list. */
  readonly path: readonly string[]
  readonly schema: TSchema
}

const everyRow = '*'

/** Every key of an answer of that shape, outer ones before those inside them. */
export function keysOf(schema: TSchema, above: readonly string[] = []): Key[] {
  if (typesOf(schema).includes('array')) return keysOf(schema['items'], [...above, everyRow])
  const properties: Record<string, TSchema> = schema['properties'] ?? {}
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = [...above, name]
    return [{ path, schema: inner }, ...keysOf(inner, path)]
  })
}

export const isInRow = ({ path }: Key): boolean => path.includes(everyRow)

/** The JSON types that a value of that schema may have, `null` among them. */
export const typesOf = ({ type }: TSchema): string[] => (type === undefined ? [] : [type].flat())

/** A key in a swap's id: `data.detail.annual_revenue`. */
export const idOf = ({ path }: Key): string => path.filter((step) => step !== everyRow).join('.')

/** A key in a sentence: `data[].detail.annual_revenue`. */
export const labelOf = ({ path }: Key): string => path.join('.').replaceAll('.*', '[]')

/** What is made of the object that holds a key. */
export type Change = (fields: Fields, name: string) => Fields

/** A body in which something is made of a key, wherever the body has it. */
export function changeAt(
  body: unknown,
  [step, ...rest]: readonly string[],
  change: Change,
): unknown {
  if (step === undefined || typeof body !== 'object' || body === null) return body
  if (Array.isArray(body)) return body.map((row) => changeAt(row, rest, change))
  const fields = body as Fields
  if (!Object.hasOwn(fields, step)) return body
  if (rest.length === 0) return change(fields, step)
  return { ...fields, [step]: changeAt(fields[step], rest, change) }
}

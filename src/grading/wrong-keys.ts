import { type Change, type Fields, type Key, labelOf, typesOf } from './answer-keys.ts'

/** One way in which a key is wrong. */
export interface Wrong {
  /** The first part of the swap's name. */
  readonly kind: string
  /** What follows "GET /api/v1/customers answers". */
  readonly says: string
  readonly change: Change
}

/** A way of being wrong, for those keys that it fits. */
type Kind = (key: Key) => Wrong | undefined

const nameIn = ({ path }: Key): string => path.at(-1) as string

const drops: Kind = (key) => ({
  kind: 'drops',
  says: `without ${labelOf(key)}`,
  change: ({ [nameIn(key)]: _dropped, ...rest }) => rest,
})

const nulls: Kind = (key) =>
  typesOf(key.schema).includes('null')
    ? undefined
    : {
        kind: 'nulls',
        says: `${labelOf(key)} as null`,
        change: (fields, name) => ({ ...fields, [name]: null }),
      }

const renames: Kind = (key) => {
  const name = nameIn(key)
  const other = name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())
  return other === name
    ? undefined
    : {
        kind: 'renames',
        says: `${labelOf(key)} under the name ${other}`,
        change: (fields) => renamed(fields, name, other),
      }
}

/** The same object with the key under another name, at the same place. */
const renamed = (fields: Fields, from: string, to: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name === from ? to : name, value]),
  )

interface Cast {
  readonly to: string
  readonly of: (value: unknown) => unknown
}

/** What values become where PHP or MySQL is left without the right cast, by JSON type. */
const casts: Readonly<Record<string, Cast>> = {
  integer: { to: 'a string', of: String },
  boolean: { to: '0 or 1', of: Number },
  string: { to: 'a number', of: (text) => Number.parseInt(String(text), 10) || 0 },
  object: { to: 'a list of its values', of: (inner) => Object.values(inner as object) },
  array: { to: 'an object', of: (rows) => ({ ...(rows as unknown[]) }) },
}

const retypes: Kind = (key) => {
  const cast = casts[typesOf(key.schema)[0] ?? '']
  return cast === undefined || isMoment(key)
    ? undefined
    : {
        kind: 'retypes',
        says: `${labelOf(key)} as ${cast.to}`,
        change: (fields, name) => {
          const value = fields[name]
          return { ...fields, [name]: value === null ? null : cast.of(value) }
        },
      }
}

const kinds: readonly Kind[] = [drops, nulls, renames, retypes]

/**
 * The one way in which a key of a rule's answer is wrong: missing, `null` where the schema does not
 * allow it, in camel case, or of another type. Which one hangs on nothing but rule and key, so
 * that other keys can come and go. An amount keeps its type, because a service may well write
 * amounts as texts; a moment keeps its type too, because its format is a mutant of its own.
 */
export function wrongOf(rule: string, key: Key): Wrong {
  const wrongs = kinds.map((kind) => kind(key)).filter((wrong) => wrong !== undefined)
  return wrongs[hash(`${rule} ${key.path.join('.')}`) % wrongs.length] as Wrong
}

/** A key with a moment, known by its name as everywhere in Laravel. */
export const isMoment = (key: Key): boolean =>
  nameIn(key).endsWith('_at') && typesOf(key.schema)[0] === 'string'

/** A number below 2³² that belongs to a text: FNV-1a over its code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return (sum ^ (sum >>> 15)) >>> 0
}

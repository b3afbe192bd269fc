import type { Answered, Exchange } from '../../contracts/exchange.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** Moments in whatever format, and numbers of seconds or milliseconds under the key of a moment. */
const moments = [
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  /\d\d[/.]\d\d[/.]\d{4}(?: \d\d:\d\d(?::\d\d)?)?/g,
  /"\w+_at":\d{10,13}/g,
]
/** Names that are made up for a case: the process, the moment, a count. */
const name = /contract(?: |\+|%20)?[\d-]{8,}/gi
const ids = /"((?:\w+_)?id)":\d+/g
/** The ids in a path. */
const numbers = /(?<=\/)\d+(?=\/|\?|$)/g

/**
 * What an answer says apart from what no two servers have in common: ids, moments, and the names
 * that a case makes up. Two answers to the same request are the same if this is. The format of a
 * moment is part of it. Of a list that is not searched, only the shape is: it shows whatever records
 * a target has.
 */
export const gist = (exchange: Exchange, answered: Answered): string =>
  once(gists, answered, () => gistOf(exchange, answered))

/** A request without what tells one record from another. */
export const placeOf = (exchange: Exchange): string =>
  once(places, exchange, ({ method, path }) => `${method} ${plain(path).replaceAll(numbers, '#')}`)

const gists = new WeakMap<Answered, string>()
const places = new WeakMap<Exchange, string>()

/** What is worked out of something, which is compared with many others, but once. */
function once<Key extends object>(
  known: WeakMap<Key, string>,
  key: Key,
  work: (key: Key) => string,
): string {
  const found = known.get(key) ?? work(key)
  known.set(key, found)
  return found
}

function gistOf({ path }: Exchange, { status, headers, text, json }: Answered): string {
  const isList = Array.isArray(recordsIn(json)) && !path.includes('search=')
  const body = json === undefined ? text : JSON.stringify(isList ? shapeOf(json) : json)
  const own = path.match(numbers) ?? []
  const general = own.reduce((rest, id) => rest.replaceAll(alone(id), '#'), plain(body))
  return [status, headers['allow'] ?? '', headers['content-type'] ?? '', general].join(' ')
}

/** The rows of a list, where an answer is one. */
const recordsIn = (json: unknown): unknown =>
  Array.isArray(json) ? json : (json as { data?: unknown } | null | undefined)?.data

/** What a value is like, of lists only the first row: what else stands there is the target's own. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

/** A number where it is no part of a longer one. */
const alone = (number: string): RegExp => new RegExp(`(?<![\\d.])${number}(?!\\.?\\d)`, 'g')

/** A value as text, without what no two servers have in common. */
export const withoutOwn = (value: unknown): string => plain(JSON.stringify(value))

function plain(text: string): string {
  const timeless = moments.reduce(
    (rest, moment) => rest.replaceAll(moment, (found) => found.replaceAll(/\d/g, '0')),
    text.replaceAll(uuid, 'UUID').replaceAll(name, 'NAME'),
  )
  return timeless.replaceAll(ids, (all, key: string) =>
    key === 'currency_id' ? all : `"${key}":#`,
  )
}

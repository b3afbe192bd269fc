import type { Answered, Exchange } from '../../contracts/exchange.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/g
/** Names that are made up for a case: the process, the moment, a count. */
const name = /contract(?: |\+|%20)?[\d-]{8,}/gi
const ids = /"((?:\w+_)?id)":\d+/g

/**
 * What an answer says apart from what no two servers have in common: ids, moments, and the names
 * that a case makes up. Two answers to the same request are the same if this is.
 */
export function gist({ path }: Exchange, { status, headers, text, json }: Answered): string {
  const body = json === undefined ? text : JSON.stringify(json)
  const own = path.match(/\/\d+(?=\/|\?|$)/g) ?? []
  const general = own.reduce((rest, id) => rest.replaceAll(id.slice(1), '#'), plain(body))
  return [status, headers['allow'] ?? '', String(headers['content-type'] ?? ''), general].join(' ')
}

/** The place of an endpoint that a request asks, whatever record it names. */
export const placeOf = ({ method, path }: Exchange): string =>
  `${method} ${plain(path).replaceAll(/\/\d+(?=\/|\?|$)/g, '/#')}`

const plain = (text: string): string =>
  text
    .replaceAll(uuid, 'UUID')
    .replaceAll(moment, 'MOMENT')
    .replaceAll(name, 'NAME')
    .replaceAll(ids, (all, key: string) => (key === 'currency_id' ? all : `"${key}":#`))

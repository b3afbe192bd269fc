import type { Exchange } from '../../contracts/exchange.ts'
import type { Role } from '../../contracts/stage.ts'
import { endpointName } from '../journal/endpoint-of.ts'
import type { Service } from '../service.ts'
import type { End, Played } from './play.ts'

/** How a server says that nothing is at a path, or nothing for a method. */
const nothing = [404, 405, 501]
/** Who may do whatever a service offers; others might be told that nothing is there. */
const may: readonly (Role | null)[] = ['admin', 'owner', 'usd', 'eur']
/** What is answered before anybody looks what is there. */
const turnedAway = [401, 403]

interface Place {
  readonly endpoint: string
  /** As the service defines it. */
  readonly path: string
  readonly exchange: Exchange
}

/**
 * Ends cases for what they fail for where a target lacks an endpoint altogether: whatever is asked
 * there, nothing is there. Those of the endpoint itself are missing, and others
 * that need it cannot be arranged; none of them says anything of a rule.
 */
export function withMissing(played: readonly Played[], services: readonly Service[]): Played[] {
  const places = new Map(played.map((each) => [each, placesOf(each, services)]))
  const missing = missingIn([...places.values()].flat())
  if (missing.size === 0) return [...played]
  return played.map((each) => {
    const place = places.get(each)?.find(({ endpoint }) => missing.has(endpoint))
    if (each.end.kind !== 'failed' || place === undefined) return each
    return { ...each, end: endFor(each, place) }
  })
}

function endFor({ endpoint }: Played, place: Place): End {
  const why = `${place.endpoint} is not there: it answers ${place.exchange.answered?.status}`
  return place.endpoint === endpoint
    ? { kind: 'missing', why }
    : { kind: 'not arranged', why, for: 'endpoint' }
}

function missingIn(places: readonly Place[]): Set<string> {
  const asked = places.filter(({ exchange }) => !turnedAway.includes(statusOf(exchange)))
  const endpoints = new Set(
    asked.flatMap(({ endpoint, exchange }) =>
      exchange.isUnexpected && may.includes(exchange.as) ? [endpoint] : [],
    ),
  )
  for (const { endpoint, exchange } of asked) {
    if (!nothing.includes(statusOf(exchange))) endpoints.delete(endpoint)
  }
  return withPaths(endpoints, asked)
}

/** The same, and what else was asked at their paths if nothing at all is there. */
function withPaths(endpoints: ReadonlySet<string>, asked: readonly Place[]): Set<string> {
  const paths = new Set(asked.flatMap((each) => (endpoints.has(each.endpoint) ? [each.path] : [])))
  for (const { path, exchange } of asked) {
    if (!nothing.includes(statusOf(exchange))) paths.delete(path)
  }
  const there = asked.filter(({ path }) => paths.has(path)).map(({ endpoint }) => endpoint)
  return new Set([...endpoints, ...there])
}

const statusOf = ({ answered }: Exchange): number => answered?.status ?? 0

/** The endpoints that a case asked. What it does not learn, it cannot ask for. */
function placesOf({ service: name, exchanges }: Played, services: readonly Service[]): Place[] {
  const service = services.find((each) => each.name === name)
  return exchanges.flatMap((exchange) => {
    const { method, path, answered } = exchange
    if (service === undefined || answered === undefined || path.includes('undefined')) return []
    const below = path.split('?', 1)[0] as string
    const all = service.endpoints.filter((each) => isAt(each.path, below))
    const found = all.find((each) => each.method === (method === 'HEAD' ? 'GET' : method)) ?? all[0]
    if (found === undefined) return []
    return [{ endpoint: endpointName(service, found), path: found.path, exchange }]
  })
}

function isAt(endpoint: string, path: string): boolean {
  const parts = path.split('/')
  const wanted = endpoint.split('/')
  return (
    parts.length === wanted.length &&
    wanted.every((part, place) => part.startsWith(':') || part === parts[place])
  )
}

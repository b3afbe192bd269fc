import type { TSchema } from '@sinclair/typebox'
import type { Answer, AnyEndpoint, CommonBehaviours, Wanted } from '../../service.ts'
import { lines } from './lines.ts'

/**
 * The answer of a status that somebody wants to see, by the behaviours that every service has.
 * What the request was does not matter, but where its path or its fields are named.
 */
export function wantedOfAll(common: CommonBehaviours, wanted: Wanted): Answer {
  const { status, endpoint, method, path, allowed, bodyLimit } = wanted
  switch (status) {
    case 400:
      return common.malformedBody('Syntax error')
    case 404:
      return common.unknownRoute(path)
    case 405:
      return common.methodNotAllowed(method, path, othersThan(method, allowed))
    case 413:
      return common.bodyTooLarge(bodyLimit)
    case 415:
      return common.unsupportedMediaType(undefined)
    case 422:
      return common.validationFailed(refused(common, endpoint))
    default:
      return common.otherStatus(status)
  }
}

/** The methods that a path has besides one; those that are likely where it has no other. */
function othersThan(method: string, allowed: readonly string[]): readonly string[] {
  const reading = ['GET', 'HEAD']
  const same = reading.includes(method) ? reading : [method]
  const others = allowed.filter((each) => !same.includes(each))
  if (others.length > 0) return others
  return same === reading ? ['POST'] : reading
}

interface Property extends TSchema {
  readonly type?: string
  readonly anyOf?: readonly { readonly type: string }[]
}

/** One field that the endpoint knows, refused for its type. */
function refused(common: CommonBehaviours, endpoint: AnyEndpoint | undefined) {
  const { body, query, params } = endpoint?.schema ?? {}
  const fields: Record<string, Property> = (body ?? query ?? params)?.properties ?? {}
  const [field = 'id', property] = Object.entries(fields)[0] ?? []
  const expected = property?.type ?? property?.anyOf?.[0]?.type ?? 'string'
  const verdict = common.wrongTypeRefused({ field, expected, value: [] })
  const line = 'line' in verdict ? verdict.line : lines.selected(field)
  return { [field]: [line] }
}

import { distance } from 'fastest-levenshtein'
import { fitsPath } from '../../faults/path-pattern.ts'
import type { Service } from '../../service.ts'
import { endpointName } from '../endpoint-of.ts'
import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** How much of a path is compared with those there are, in characters. */
const longest = 300

/** Why nothing answers here: which path comes nearest, or which methods the path has. */
export function unknownRoute(of: Case, services: readonly Service[]): Sentence | undefined {
  const { entry, request, service } = of
  const { method, path } = request
  const { status } = entry
  const methods = (service?.endpoints ?? [])
    .filter((each) => fitsPath(withBraces(`${service?.base}${each.path}`), path))
    .map((each) => each.method)
    .join(', ')
  if (methods !== '') {
    return {
      en: `${status}: ${path} takes only ${methods}; what came is ${method}.`,
      tr: `${status}: ${path} yolu yalnızca ${methods} kabul eder; gelen: ${method}.`,
    }
  }
  const title = service?.title ?? entry.service
  const nearest = nearestTo(`${method} ${path}`, services)
  return {
    en: `${status}: ${title} has nothing at ${method} ${path}. Nearest: ${nearest}.`,
    tr: `${status}: ${title} servisinde ${method} ${path} yok. En yakını: ${nearest}.`,
  }
}

const withBraces = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** The endpoint whose method and path look most like these. */
function nearestTo(asked: string, services: readonly Service[]): string | undefined {
  const wanted = withoutKeys(asked.slice(0, longest))
  const names = services.flatMap((service) =>
    service.endpoints.map((endpoint) => endpointName(service, endpoint)),
  )
  const far = names.map((name) => distance(wanted, withoutKeys(name)))
  return names[far.indexOf(Math.min(...far))]
}

/** A path in which what names a record counts for nothing: a number, a UUID, a parameter. */
const withoutKeys = (name: string): string =>
  name.replace(/\/(\d+|[0-9a-f]{8}-[0-9a-f-]{27}|\{\w+\})(?=\/|$)/gi, '/*')

import { fitsPath } from '../../faults/path-pattern.ts'
import { nearestOf } from '../../nearest.ts'
import type { Service } from '../../service.ts'
import { endpointName } from '../endpoint-of.ts'
import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

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
  const names = services.flatMap((service) =>
    service.endpoints.map((endpoint) => endpointName(service, endpoint)),
  )
  const alike = names.map(withoutKeys)
  return names[alike.indexOf(nearestOf(withoutKeys(asked), alike))]
}

/** A path in which what names a record counts for nothing: a number, a UUID, a parameter. */
const withoutKeys = (name: string): string =>
  name.replace(/\/(\d+|[0-9a-f]{8}-[0-9a-f-]{27}|\{\w+\})(?=\/|$)/gi, '/*')

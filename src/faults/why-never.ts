import { nearestOf, noSuch } from '../nearest.ts'
import type { Persona } from '../sandbox/fixture.ts'
import type { Service } from '../service.ts'
import { mayFit, whyNoPattern } from './path-pattern.ts'

/** What somebody may name who says which requests are meant. */
export interface Known {
  readonly services: readonly Service[]
  readonly personas: readonly Persona[]
}

/** Which requests are meant; all that is given must fit. */
export interface Meant {
  readonly service?: string | undefined
  readonly method?: string | undefined
  readonly path?: string | undefined
  readonly rule?: string | undefined
  readonly persona?: string | undefined
}

/** The methods of requests that services are asked. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Why no request could ever be one that is meant, with what to write instead; `undefined` if one
 * could. A check of such requests could not fail, and a fault would never act.
 */
export function whyNever(meant: Meant, { services, personas }: Known): string | undefined {
  const { service, method, path, rule, persona } = meant
  const asked = services.filter(({ name }) => name === (service ?? name))
  const unlike = (kind: string, name: string | undefined, names: readonly string[]) =>
    name === undefined ? undefined : noSuch(kind, name, names)
  return (
    unlike('service', service, namesOf(services)) ??
    unlike('method', method?.toUpperCase(), methods) ??
    unlike('persona', persona, namesOf(personas)) ??
    unlike(`rule${of(asked)}`, rule, asked.flatMap(rulesOf)) ??
    (path === undefined
      ? undefined
      : (whyNoPattern(path.slice(0, longest)) ?? nothingAt(path.slice(0, longest), asked)))
  )
}

/** Why no endpoint takes a method at a path, where both are given. */
export function whyNoEndpoint({ service, method, path }: Meant, { services }: Known) {
  if (method === undefined || path === undefined) return undefined
  const verb = method.toUpperCase()
  const asked = services.filter(({ name }) => name === (service ?? name))
  return nothingAt(path, asked, verb === 'HEAD' ? 'GET' : verb)
}

/** How much of a path is compared and said back: whoever asks may send any. */
const longest = 200

function nothingAt(path: string, services: readonly Service[], method?: string) {
  const all = services.flatMap(({ base, endpoints }) =>
    endpoints
      .filter((endpoint) => endpoint.method === (method ?? endpoint.method))
      .map((endpoint) => base + endpoint.path),
  )
  if (all.some((each) => mayFit(path, each))) return undefined
  const rest = path.replace(/(\/\*{0,2})?$/, '/**')
  const longer = all.some((each) => mayFit(rest, each)) ? rest : undefined
  const paths = [...new Set(all)].map((each) => each.replace(/:\w+/g, '*'))
  const bases = services.map(({ title, base }) => `${base} (${title})`).join(' or ')
  return [
    `No endpoint is at ${method === undefined ? '' : `${method} `}${path}.`,
    longer === undefined
      ? paths.length > 0 && `The nearest is ${nearestOf(path, paths)}.`
      : `Did you mean ${longer}?`,
    `A path begins with ${bases}; * is any one part, ** is the rest.`,
  ]
    .filter((part) => part !== false)
    .join(' ')
}

const namesOf = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name)

const rulesOf = ({ rules }: Service) => Object.keys(rules)

const of = ([one, more]: readonly Service[]) =>
  one === undefined || more !== undefined ? '' : ` of ${one.name}`

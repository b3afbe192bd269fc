import { nameOf } from '../../src/grading/endpoint-name.ts'
import type { NamedSwap } from '../../src/grading/swaps.ts'
import type { AnyBehaviour, AnyEndpoint, Service } from '../../src/service.ts'

/**
 * A service that tells which of its behaviours and handlers are called. What is not called in a
 * case cannot change an answer of it when it is swapped, so the case need not be replayed.
 */
export function watched(service: Service, reached: (what: string) => void): Service {
  const tell = (what: string) => reached(`${service.name} ${what}`)
  const watch = (what: string, behaviour: AnyBehaviour): AnyBehaviour => ({
    ...behaviour,
    does(...args) {
      tell(what)
      return behaviour.does(...args)
    },
  })
  const handled = (endpoint: AnyEndpoint): AnyEndpoint => ({
    ...endpoint,
    handle(call, asked) {
      tell(nameOf(endpoint))
      return endpoint.handle(call, asked)
    },
  })
  const behaviours = Object.entries(service.behaviours).map(([group, named]) => [
    group,
    Object.fromEntries(
      Object.entries(named).map(([name, each]) => [name, watch(`${group}.${name}`, each)]),
    ),
  ])
  return {
    ...service,
    behaviours: Object.fromEntries(behaviours),
    endpoints: service.endpoints.map(handled),
  }
}

/** What a swap stands in for, in the words of `watched`. */
export function replacedBy(swap: NamedSwap): string[] {
  const replaced =
    'does' in swap
      ? Object.entries(swap.does).flatMap(([group, stands = {}]) =>
          Object.keys(stands).map((name) => `${group}.${name}`),
        )
      : swap.endpoints
  return replaced.map((what) => `${swap.service} ${what}`)
}

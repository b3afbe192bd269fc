import type { AnyEndpoint, Behaviours, Service, Swap } from '../service.ts'
import { telling } from './does-otherwise.ts'
import { nameOf } from './endpoint-name.ts'

/**
 * A service in which some behaviours or handlers are swapped for others. Its answers are not held
 * to their schemas, because what a swap answers may have keys or types that no schema knows.
 * `tell` is told when a swap first does anything else than what it replaces; at once where nobody
 * can know that.
 * @throws {Error} if a swap is about a behaviour or an endpoint that the service does not have.
 */
export function swapped(service: Service, swaps: readonly Swap[], tell?: () => void): Service {
  const known = service.endpoints.map(nameOf)
  for (const name of swaps.flatMap((swap) => ('endpoints' in swap ? swap.endpoints : []))) {
    if (!known.includes(name)) throw new Error(`there is no endpoint ${name}`)
  }
  if (swaps.some((swap) => !('does' in swap))) tell?.()
  return {
    ...service,
    behaviours: swaps.reduce(
      (behaviours, swap) => standIn(behaviours, swap, tell),
      service.behaviours,
    ),
    endpoints: service.endpoints.map((endpoint) => unheld(swaps.reduce(rehandled, endpoint))),
  }
}

function standIn(behaviours: Behaviours, swap: Swap, tell?: () => void): Behaviours {
  if (!('does' in swap)) return behaviours
  const groups = Object.entries(swap.does).map(([group, stands = {}]) => {
    const named = Object.entries(stands).map(([name, stand]) => {
      const behaviour = behaviours[group]?.[name]
      if (behaviour === undefined) throw new Error(`there is no behaviour ${group}.${name}`)
      const does = tell === undefined ? stand : telling(stand, behaviour.does, tell)
      return [name, { rule: behaviour.rule, does }]
    })
    return [group, { ...behaviours[group], ...Object.fromEntries(named) }]
  })
  return { ...behaviours, ...Object.fromEntries(groups) }
}

const rehandled = (endpoint: AnyEndpoint, swap: Swap): AnyEndpoint =>
  'endpoints' in swap && swap.endpoints.includes(nameOf(endpoint))
    ? { ...endpoint, handle: swap.handle(endpoint.handle) }
    : endpoint

const unheld = (endpoint: AnyEndpoint): AnyEndpoint => ({
  ...endpoint,
  schema: { ...endpoint.schema, response: {} },
})

import type { Service, Swap, Swaps } from '../service.ts'
import { swapped } from './swapped.ts'

/** A service with the mutants and alternatives of some ids in force. Ids of other services are passed over. */
export const withSwaps = (service: Service, ids: readonly string[]): Service =>
  swapped(
    service,
    ids.flatMap((id) => swapOf(service.mutants, id) ?? swapOf(service.alternatives, id) ?? []),
  )

function swapOf(swaps: Swaps, id: string): Swap | undefined {
  const [rule = '', name = ''] = id.split('/')
  return swaps[rule]?.[name]
}

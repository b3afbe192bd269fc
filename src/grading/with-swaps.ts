import type { Service } from '../service.ts'
import { swapped } from './swapped.ts'
import { swapsOf } from './swaps.ts'

/** A service with the mutants and alternatives of some ids in force. Ids of other services are passed over. */
export const withSwaps = (service: Service, ids: readonly string[]): Service =>
  swapped(
    service,
    swapsOf(service).filter(({ id }) => ids.includes(id)),
  )

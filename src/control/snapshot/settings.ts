import { readRules } from '../../faults/read-rules.ts'
import { WrongFault } from '../../http/fault-effect.ts'
import type { Fixture } from '../../sandbox/fixture.ts'
import type { Settings } from '../../sandbox/snapshot.ts'
import type { Service } from '../../service.ts'
import { checkSwaps } from '../check-swaps.ts'
import { unfit } from './unfit.ts'
import type { WireSnapshot } from './wire.ts'

/**
 * What a snapshot says beside its records, checked.
 * @throws {Problem} 400 for a fault, a mutant or an alternative that cannot be.
 */
export function readSettings(
  { strict, faults, swaps }: WireSnapshot,
  services: readonly Service[],
  { personas }: Fixture,
): Settings {
  if (swaps !== undefined) checkSwaps(swaps, services)
  return {
    ...(strict !== undefined && { strict }),
    ...(faults !== undefined && { faults: rulesOf(faults, services, personas) }),
    ...(swaps !== undefined && { swaps }),
  }
}

function rulesOf(faults: unknown, services: readonly Service[], personas: Fixture['personas']) {
  try {
    return readRules(faults, { services, personas })
  } catch (error) {
    throw error instanceof WrongFault ? unfit(`faults: ${error.message}`) : error
  }
}

import type { Call } from './call.ts'
import type { Look } from './look.ts'

/** The rules that a sandbox breaks on purpose, by the ids that `dublor.mutants()` lists. */
export interface MutantsHandle {
  /**
   * Puts these mutants and alternatives in force, and no others.
   * @example await world.mutants.set(['cybercert.details.patch-merges/forgets-unsent'])
   */
  set(ids: readonly string[]): Promise<readonly string[]>
  /** Those that are in force. */
  list(): Promise<readonly string[]>
  /** Ends them all: every rule is kept again. */
  clear(): Promise<void>
}

interface Active {
  readonly active: readonly string[]
}

export function mutantsAt(call: Call, look: Look, place: string): MutantsHandle {
  const path = `${place}/mutants`
  const set = async (active: readonly string[]) =>
    (await call<Active>('PUT', path, { active })).active
  return {
    set,
    list: async () => (await look<Active>(path)).active,
    clear: async () => void (await set([])),
  }
}

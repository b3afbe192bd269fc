import type { FaultRule } from '../faults/rule.ts'
import { WrongFault } from '../http/fault-effect.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { sizeOfSettings } from '../sandbox/snapshot.ts'
import { Problem } from './problem.ts'

/**
 * Lets rules wait in a sandbox, and no others; it is left as it is if there is no room for them.
 * @returns them, as they are answered.
 */
export function keepFaults(
  sandboxes: Sandboxes,
  sandbox: Sandbox,
  rules: readonly FaultRule[],
): FaultRule[] {
  const known = sizeOfSettings({ faults: sandbox.settings.faults })
  sandboxes.makeRoom(sandbox, sizeOfSettings({ faults: rules }) - known)
  sandbox.set({ faults: rules.length === 0 ? undefined : rules })
  return rules as FaultRule[]
}

/** @throws {Problem} 400 in place of what is wrong with a fault. */
export function orProblem<Result>(title: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof WrongFault) throw new Problem(400, title, error.message)
    throw error
  }
}

/**
 * The body may be what its schema does not fit: the rules know better what is wrong with it.
 * @throws what is wrong with anything else.
 */
export function onlyTheBody(error: (Error & { validationContext?: string }) | undefined): void {
  if (error !== undefined && error.validationContext !== 'body') throw error
}

import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Sandboxes } from '../../sandbox/sandboxes.ts'
import type { StateValues } from '../../service.ts'
import { beforeNow, beforeOf, replaceBefore } from './before.ts'
import type { FoundState } from './find-state.ts'
import { PendingChanges } from './pending-changes.ts'
import { worldOf } from './world.ts'

/**
 * Lets states hold in a sandbox, all of them in one step.
 * @returns what is known of them then; where two know the same of themselves, the later counts.
 */
export async function setUp(
  sandboxes: Sandboxes,
  name: string,
  states: readonly FoundState[],
): Promise<StateValues> {
  const { sandbox, was, before, values } = await sandboxes.change(name, (sandbox) => {
    const was = beforeOf(sandbox)
    const before = beforeNow(sandbox)
    return { sandbox, was, before, values: arrange(sandbox, states) }
  })
  replaceBefore(sandbox, was, before)
  return values
}

function arrange(sandbox: Sandbox, states: readonly FoundState[]): StateValues {
  const changes = new PendingChanges(sandbox)
  const values = states.map(({ service, state, params }) =>
    state.arrange(worldOf(service, changes), params),
  )
  changes.commit()
  return Object.assign({}, ...values)
}

/** Takes a sandbox back to what it was before its first state, if one holds. */
export async function tearDown(sandboxes: Sandboxes, name: string): Promise<void> {
  const { sandbox, before } = await sandboxes.change(name, (sandbox) => {
    const before = beforeOf(sandbox)
    if (before !== undefined) sandbox.restore(before.snapshot, before.fixture)
    return { sandbox, before }
  })
  // Only now that it is kept: a verifier that was answered 503 asks again.
  replaceBefore(sandbox, before, undefined)
}

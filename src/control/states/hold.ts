import type { Sandboxes } from '../../sandbox/sandboxes.ts'
import type { StateValues } from '../../service.ts'
import type { FoundState } from './find-state.ts'
import { PendingChanges } from './pending-changes.ts'
import { worldOf } from './world.ts'

/**
 * Lets states hold in a sandbox, all of them in one step.
 * @returns what is known of them then; where two know the same of themselves, the later counts.
 */
export function setUp(
  sandboxes: Sandboxes,
  name: string,
  states: readonly FoundState[],
): Promise<StateValues> {
  return sandboxes.change(name, (sandbox) => {
    const changes = new PendingChanges(sandbox)
    const values = states.map(({ service, state, params }) =>
      state.arrange(worldOf(service, changes), params),
    )
    const made = changes.list()
    const emptied = changes.toEmpty()
    const remembered = sandbox.before === undefined ? sandbox.bytes : 0
    sandboxes.makeRoom(sandbox, sandbox.growth(made) + remembered)
    sandbox.remember()
    for (const collection of emptied) sandbox.empty(collection)
    if (made.length > 0) sandbox.commit(made)
    return Object.assign({}, ...values)
  })
}

/** Takes a sandbox back to what it was before its first state, if one holds. */
export const tearDown = (sandboxes: Sandboxes, name: string): Promise<void> =>
  sandboxes.change(name, (sandbox) => sandbox.goBack())

import type { Fixture } from '../../sandbox/fixture.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Snapshot } from '../../sandbox/snapshot.ts'

/** What a sandbox was before the first of the states that hold in it. */
export interface Before {
  readonly snapshot: Snapshot
  readonly fixture: Fixture
}

/** Kept beside the sandboxes, in the memory of this process only. */
const befores = new WeakMap<Sandbox, Before>()

/** What a sandbox goes back to at the next tear-down, if a state holds in it. */
export const beforeOf = (sandbox: Sandbox): Before | undefined => befores.get(sandbox)

/**
 * What a sandbox is to go back to if one more state is arranged now. Where nothing differs from the
 * fixture it has been reset since the last state, and what was before that counts no longer.
 */
export function beforeNow(sandbox: Sandbox): Before {
  const kept = sandbox.changed === 0 ? undefined : befores.get(sandbox)
  return kept ?? { snapshot: sandbox.snapshot(), fixture: sandbox.fixture }
}

/** Keeps what a sandbox goes back to, in place of `was`; with `undefined` it goes back no more. */
export function replaceBefore(sandbox: Sandbox, was: Before | undefined, is: Before | undefined) {
  // Something else has been kept meanwhile: whoever came first knows what was before.
  if (befores.get(sandbox) !== was) return
  if (is === undefined) befores.delete(sandbox)
  else befores.set(sandbox, is)
}

import type { Sandbox } from '../../sandbox/sandbox.ts'
import { sharedJournalOf } from './shared-journal.ts'
import { allFieldsOf, type Field, stateOf } from './world-form.ts'

/** What some work would make of a sandbox. */
export interface Attempt<Result> {
  readonly result: Result
  /** What to keep of it; `undefined` if nothing has changed. */
  readonly change: WholeChange | undefined
}

export interface WholeChange {
  /** As `writeScript` takes it. */
  readonly mode: 'add' | 'replace' | 'reset'
  readonly state: string
  readonly fields: readonly Field[]
  /** Makes it true. */
  readonly apply: () => void
}

/** Carries work out on a sandbox, and takes back what it did: nobody has seen it. */
export function tryOut<Result>(
  sandbox: Sandbox,
  work: (sandbox: Sandbox) => Result,
): Attempt<Result> {
  const journal = sharedJournalOf(sandbox)
  const { clearings } = journal
  const { revision, life, fixture } = sandbox
  const state = stateOf(sandbox)
  const before = sandbox.snapshot()
  try {
    const result = work(sandbox)
    const isReplaced = sandbox.revision !== revision
    if (!isReplaced && stateOf(sandbox) === state) return { result, change: undefined }
    const after = sandbox.snapshot()
    const { fixture: afterwards, life: later } = sandbox
    const change = {
      mode: journal.clearings > clearings ? 'reset' : isReplaced ? 'replace' : 'add',
      state: stateOf(sandbox),
      fields: isReplaced ? allFieldsOf(after) : [],
      apply: () => {
        sandbox.restore(after, afterwards)
        sandbox.life = later
      },
    } as const
    return { result, change }
  } finally {
    sandbox.restore(before, fixture)
    sandbox.life = life
  }
}

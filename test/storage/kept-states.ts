import { loadFixture } from '../../src/fixture/load.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import type { Snapshot } from '../../src/sandbox/snapshot.ts'
import { services } from '../../src/services/index.ts'

/** What a sandbox became by a write, and at which moments that was begun and kept. */
export interface State {
  readonly is: unknown
  readonly begun: number
  kept?: number
}

/** A snapshot in a form in which the order of records says nothing. */
export const comparable = (snapshot: Snapshot): unknown =>
  JSON.parse(JSON.stringify(snapshot), (key, value) => {
    // How many bytes it takes is worked out, not kept: a text read from a file may take more.
    if (key === 'bytes') return undefined
    return key === 'rows' ? Object.fromEntries(value) : value
  })

/** What a sandbox is to which nothing was ever done. */
export const pristine = comparable(new Sandboxes(loadFixture('docs', services)).default.snapshot())

/**
 * Notes what each sandbox becomes by every write, in the order in which they are carried out.
 * `now` tells the moments.
 */
export function noteStates(sandboxes: Sandboxes, now: () => number): Map<string, State[]> {
  const states = new Map<string, State[]>()
  const note = (name: string, done: Promise<unknown> | undefined) => {
    const sandbox = sandboxes.find(name)
    const is = sandbox === undefined ? pristine : comparable(sandbox.snapshot())
    const state: State = { is, begun: now() }
    states.set(name, [...(states.get(name) ?? [{ is: pristine, begun: 0, kept: 0 }]), state])
    const keep = () => {
      state.kept = now()
    }
    if (done === undefined) keep()
    else done.then(keep, () => {})
  }
  const { storage } = sandboxes
  const { commit, change, forget } = storage
  Object.assign(storage, {
    commit(...args) {
      const done = commit.apply(storage, args)
      if (args[1].length > 0) note(args[0].name, done)
      return done
    },
    change(sandbox, work) {
      const done = change.call(storage, sandbox, work)
      note(sandbox.name, done)
      return done as ReturnType<typeof change<ReturnType<typeof work>>>
    },
    forget(names) {
      const done = forget.call(storage, names)
      for (const name of names) note(name, done)
      return done
    },
  } satisfies Pick<typeof storage, 'commit' | 'change' | 'forget'>)
  return states
}

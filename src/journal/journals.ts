import type { Covered } from './coverage.ts'
import type { ShownEntry } from './shown-entry.ts'

/** Somebody who is told of what comes. */
export interface Listening {
  /** What was asked and answered after an id, oldest first. What was read so is not told any more. */
  entries(since: number): Promise<readonly ShownEntry[]>
  end(): void
}

/** The journals of all sandboxes, for whoever reads them: by the name of a sandbox, which may not be. */
export interface Journals {
  /** What was asked and answered in a sandbox, oldest first; `since` an id, if one is given. */
  entries(sandbox: string, since?: number): Promise<readonly ShownEntry[]>
  /** The id of the newest entry since the sandbox was made, also if it is not kept; 0 for none. */
  newest(sandbox: string): Promise<number>
  /** The id of the newest entry that has made room for others since the last clearing; 0 for none. */
  droppedUpTo(sandbox: string): Promise<number>
  clear(sandbox: string): Promise<void>
  /** Tells of every entry to come, also if the sandbox is made only then. */
  listen(sandbox: string, listener: (entry: ShownEntry) => void): Listening
  /** Which rules and endpoints were exercised since the sandbox was made. */
  covered(sandbox: string): Promise<Covered>
  clearCoverage(sandbox: string): Promise<void>
}

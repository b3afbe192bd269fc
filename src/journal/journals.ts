import type { Covered } from './coverage.ts'
import type { ShownEntry } from './shown-entry.ts'

/** The journals of all sandboxes, for whoever reads them: by the name of a sandbox, which may not be. */
export interface Journals {
  /** What was asked and answered in a sandbox, oldest first. */
  entries(sandbox: string): Promise<readonly ShownEntry[]>
  /** The id of the newest entry that has made room for others since the last clearing; 0 for none. */
  droppedUpTo(sandbox: string): Promise<number>
  clear(sandbox: string): Promise<void>
  /** Tells of every entry to come, also if the sandbox is made only then. @returns what ends it. */
  listen(sandbox: string, listener: (entry: ShownEntry) => void): () => void
  /** Which rules and endpoints were exercised since the sandbox was made. */
  covered(sandbox: string): Promise<Covered>
  clearCoverage(sandbox: string): Promise<void>
}

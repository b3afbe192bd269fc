import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Entry } from './entry.ts'
import { Journal, type JournalLimits } from './journal.ts'

/** Keeps a journal of every sandbox in which something is asked. */
export const keepJournals = (limits: JournalLimits) => (sandbox: Sandbox, entry: Entry) => {
  sandbox.journal ??= new Journal(limits)
  sandbox.journal.add(entry)
}

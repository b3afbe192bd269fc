import type { JournalLimits } from './journal/journal.ts'

/** What a double is made from. */
export interface AppOptions {
  /** The world to begin with, as `--fixture` names it: `demo` if left out. */
  readonly fixture?: string
  /** Whether answers name their rules in `Dublor-*` headers; they do if left out. */
  readonly headers?: boolean
  /** Whether guesses are refused in sandboxes that do not say otherwise; they are served if left out. */
  readonly strict?: boolean
  /** How much of what was asked and answered each sandbox remembers: 1,000 entries, 1 MiB. */
  readonly journal?: JournalLimits
  /** Largest body in bytes: 1 MiB if left out. */
  readonly bodyLimit?: number
}

import type { Exchange } from '../../contracts/exchange.ts'
import type { Basis, Rule } from '../service.ts'
import type { End } from './play.ts'

/** What is known of a rule once its cases have been played, worst first. */
export const verdicts = [
  'differs',
  'missing',
  'notArranged',
  'notAllowed',
  'notProved',
  'holds',
] as const
export type Verdict = (typeof verdicts)[number]

/** A request as a report shows it: whose token it carried, never the token. */
export type Asked = Pick<Exchange, 'as' | 'method' | 'path' | 'sent'>

/** An answer as a report shows it. */
export interface Shown {
  readonly status: number
  readonly body: string
}

/** Two answers to the same request, side by side. */
export interface Difference {
  /** The case that asked, whose rule may be another one. */
  readonly rule: string
  readonly endpoint: string
  readonly title: string
  /** What the case says of it. */
  readonly why: string
  readonly asked: Asked | undefined
  readonly target: Shown | undefined
  readonly double: Shown | undefined
}

export interface VerifiedCase {
  readonly endpoint: string
  readonly title: string
  readonly end: End['kind']
  readonly why?: string
}

/** A rule, and whether it holds on the target. */
export interface VerifiedRule {
  readonly id: string
  readonly service: string
  readonly basis: Basis
  readonly says: Pick<Rule, 'en' | 'tr'>
  readonly verdict: Verdict
  /** Why nothing could be said, in a sentence. */
  readonly because?: string
  /** The mutant or the alternative that answers as the target does. */
  readonly like?: { readonly id: string; readonly says: string }
  readonly differences?: readonly Difference[]
  readonly cases: readonly VerifiedCase[]
}

/** How a target compares with the ledger. */
export interface Verified {
  /** Whether nothing differs, no endpoint is missing, and all was played that there are tokens and leave for. */
  readonly ok: boolean
  /** ISO 8601, when it began. */
  readonly date: string
  readonly seconds: number
  readonly version: string
  readonly target: string
  readonly bases: Readonly<Record<string, string>>
  readonly readOnly: boolean
  readonly rules: Readonly<Record<Verdict, number>>
  readonly list: readonly VerifiedRule[]
  /** How many records were made on the target, and deleted again but for what is left. */
  readonly made: number
  /** What could not be taken away or put back, one line each. */
  readonly left: readonly string[]
  /** Whether cases had no answer, took too long or were interrupted. */
  readonly broken: boolean
}

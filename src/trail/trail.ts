import { type Basis, bases, type Ledger, type Rule } from '../service.ts'

/**
 * The rules that have shaped an answer so far. Trails are interned: the same rules in the same
 * order are the same object, so that a request only walks from one to the next, and the text of
 * its headers is made once for all requests that went the same way.
 */
export class Trail {
  readonly rules: readonly string[]
  /** The rules as the header shows them. */
  readonly header: string
  /** The least sure basis among them; `undefined` where no rule shaped the answer. */
  readonly basis: Basis | undefined
  /** The assumed rules among them that could have been done without. */
  readonly guesses: readonly string[]
  readonly #ledger: Ledger
  readonly #next = new Map<string, Trail>()

  constructor(ledger: Ledger, rules: readonly string[] = []) {
    this.#ledger = ledger
    this.rules = rules
    this.header = rules.join(', ')
    this.basis = weakest(rules.map((id) => ledger[id]?.basis ?? 'assumed'))
    this.guesses = rules.filter((id) => isAvoidableGuess(ledger[id]))
  }

  /** The trail that has this rule too. */
  with(rule: string): Trail {
    const known = this.#next.get(rule)
    if (known !== undefined) return known
    const next = this.rules.includes(rule) ? this : new Trail(this.#ledger, [...this.rules, rule])
    this.#next.set(rule, next)
    return next
  }
}

/** The least sure of some bases. */
export const weakest = (of: readonly Basis[]): Basis | undefined =>
  bases.findLast((basis) => of.includes(basis))

const isAvoidableGuess = (rule: Rule | undefined): boolean =>
  rule?.basis === 'assumed' && rule.unavoidable !== true

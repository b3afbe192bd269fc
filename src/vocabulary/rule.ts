/** How sure we are of a rule, surest first. */
export const bases = ['documented', 'published', 'observed', 'assumed'] as const
export type Basis = (typeof bases)[number]

/** One promise of a service. `source` says where it stands, or why it is guessed. */
export interface Rule {
  readonly en: string
  readonly tr: string
  readonly basis: Basis
  readonly source: string
  /** Set on a guess without which a documented call would have no answer at all. */
  readonly unavoidable?: true
}

/** All rules of a service, by id. */
export type Ledger = Readonly<Record<string, Rule>>

/**
 * One decision, tied to the rule it carries out. `does` is pure. `shapes` tells whether the
 * answer would have differed without the rule; left out, the rule shapes the answer
 * whenever `does` returns something other than `undefined`.
 */
export interface AnyBehaviour<Id extends string = string> {
  readonly rule: Id
  // biome-ignore lint/suspicious/noExplicitAny: a table holds behaviours of every signature
  readonly does: (...args: any[]) => any
  // biome-ignore lint/suspicious/noExplicitAny: a table holds behaviours of every signature
  readonly shapes?: (...args: any[]) => boolean
}

/** Behaviours that belong together, by the name under which endpoints call them. */
export type BehaviourGroup<Id extends string = string> = Readonly<Record<string, AnyBehaviour<Id>>>

/** The behaviours of a service by group: the second part of their rules' ids. */
export type Behaviours<Id extends string = string> = Readonly<Record<string, BehaviourGroup<Id>>>

/** Behaviours as endpoints see them, the functions alone: `does.details.patchMerges(row, sent)`. */
export type Does<Table extends Behaviours> = {
  readonly [Group in keyof Table]: {
    readonly [Name in keyof Table[Group]]: Table[Group][Name]['does']
  }
}

import type { AnyBehaviour, BehaviourGroup } from './behaviour.ts'
import { type Kebab, kebab } from './kebab.ts'
import type { Basis, Ledger, Rule } from './rule.ts'
import type { Swap, Swaps } from './swap.ts'

/**
 * What could be done instead, by name: a sentence and a function in place of `does`, or a swap that
 * replaces more than that. They are mutants where the rule is known, alternatives where it is assumed.
 */
export type Instead<Args extends unknown[]> = Readonly<
  Record<string, readonly [says: string, does: (...args: Args) => unknown] | Swap>
>

/**
 * A known rule may go without ways of its own to break it, as its endpoint has some. A guess is
 * guessed otherwise, or says why nothing else is plausible.
 */
type Otherwise<Args extends unknown[]> =
  | { readonly basis: Exclude<Basis, 'assumed'>; readonly instead?: Instead<Args> }
  | { readonly basis: 'assumed'; readonly instead: Instead<Args> }
  | { readonly basis: Basis; readonly nothingElse: string }

interface Does<Args extends unknown[], Result> {
  /** The pure function that decides. */
  readonly does: (...args: Args) => Result
  /** Whether the answer would have differed without the rule; left out: if `does` returns something. */
  readonly shapes?: (result: NoInfer<Result>, ...args: Args) => boolean
}

/** One promise of a service, the pure function that keeps it, and what else could be done instead. */
export type Decision<Args extends unknown[], Result> = Omit<Rule, 'basis'> &
  Otherwise<Args> &
  Does<Args, Result>

/** The last part of the rule's id, where it is not the name of the decision. */
export interface WithId<Id extends string> {
  readonly id: Id
}

/** A further function without which another decision could not be carried out: it has no rule of its own. */
export interface PartOf<Other extends string, Args extends unknown[], Result>
  extends Does<Args, Result> {
  /** The name of the decision in the same table. */
  readonly partOf: Other
}

/** A promise that no function keeps. */
export interface Kept extends Rule {
  /** What keeps it instead, and so why nothing else can be done. */
  readonly nothingElse: string
  readonly does?: never
}

/** Gives the functions of a decision the arguments of its `does`. */
export function decide<Args extends unknown[], Result, const Id extends string>(
  decision: Decision<Args, Result> & WithId<Id>,
): Decision<Args, Result> & WithId<Id>
export function decide<Args extends unknown[], Result>(
  decision: Decision<Args, Result>,
): Decision<Args, Result>
export function decide<const Other extends string, Args extends unknown[], Result>(
  decision: PartOf<Other, Args, Result>,
): PartOf<Other, Args, Result>
export function decide(decision: unknown): unknown {
  return decision
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds decisions of every signature
type Table = Readonly<Record<string, Decision<any, any> | PartOf<string, any, any> | Kept>>

/** The id of the rule that a decision of a table carries out. */
type IdOf<
  Service extends string,
  Group extends string,
  Decisions,
  Name extends keyof Decisions,
> = Decisions[Name] extends { readonly partOf: infer Other extends keyof Decisions }
  ? IdOf<Service, Group, Decisions, Other>
  : `${Service}.${Group}.${Decisions[Name] extends WithId<infer Id> ? Id : Kebab<Name & string>}`

type RuleNames<Decisions extends Table> = {
  [Name in keyof Decisions]: Decisions[Name] extends PartOf<string, never, unknown> ? never : Name
}[keyof Decisions]

/** A table of decisions as the rest of Dublör sees it. */
export interface Decided<Service extends string, Group extends string, Decisions extends Table> {
  readonly rules: {
    readonly [Name in RuleNames<Decisions> as IdOf<Service, Group, Decisions, Name>]: Rule
  }
  readonly behaviours: {
    readonly [Name in keyof Decisions as Decisions[Name] extends Kept ? never : Name]: {
      readonly rule: IdOf<Service, Group, Decisions, Name>
      readonly does: Extract<Decisions[Name]['does'], (...args: never) => unknown>
      readonly shapes?: Extract<
        (Decisions[Name] & Does<never, unknown>)['shapes'],
        (...args: never) => boolean
      >
    }
  }
  readonly swaps: Swaps
  /** Why some rules have none, by id. */
  readonly withoutSwap: Readonly<Record<string, string>>
}

/**
 * Files decisions of one service and group. The id of a rule is made of the name of its decision:
 * `patchMerges` of the group `details` is `cybercert.details.patch-merges`.
 */
export const decisionsOf =
  <const Service extends string>(service: Service) =>
  <const Group extends string, const Decisions extends Table>(
    group: Group,
    table: Decisions,
  ): Decided<Service, Group, Decisions> => {
    const rules: Record<string, Rule> = {}
    const behaviours: Record<string, AnyBehaviour> = {}
    const swaps: Record<string, Swaps[string]> = {}
    const withoutSwap: Record<string, string> = {}
    for (const [name, decision] of Object.entries(table)) {
      const { does, shapes } = { shapes: undefined, ...decision }
      const rule = `${service}.${group}.${ownId(table, name)}`
      if (does !== undefined) behaviours[name] = { rule, does, ...(shapes && { shapes }) }
      if ('partOf' in decision) continue
      const { en, tr, basis, source, unavoidable } = decision
      rules[rule] = { en, tr, basis, source, ...(unavoidable && { unavoidable }) }
      if ('nothingElse' in decision) withoutSwap[rule] = decision.nothingElse
      if ('instead' in decision) swaps[rule] = named(group, name, decision.instead ?? {})
    }
    // What the loop has made has the types that are read off the table.
    return { rules, behaviours, swaps, withoutSwap } as never
  }

/** The last part of the id of the rule that a decision carries out. */
function ownId(table: Table, name: string): string {
  const decision = table[name]
  if (decision === undefined) throw new TypeError(`There is no decision ${name}.`)
  if ('partOf' in decision) return ownId(table, decision.partOf)
  return 'id' in decision ? String(decision.id) : kebab(name)
}

// biome-ignore lint/suspicious/noExplicitAny: functions of every signature
const named = (group: string, name: string, instead: Instead<any>): Swaps[string] =>
  Object.fromEntries(
    Object.entries(instead).map(([id, way]) => [
      id,
      'says' in way ? way : { says: way[0], does: { [group]: { [name]: way[1] } } },
    ]),
  )

/** Tables of decisions by group, put together. */
interface Part {
  readonly rules: Ledger
  readonly behaviours: BehaviourGroup
  readonly swaps: Swaps
  readonly withoutSwap: Readonly<Record<string, string>>
}
type Groups = Readonly<Record<string, readonly Part[]>>

/** What all members of a union have together. */
type All<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer Every,
) => void
  ? Every
  : never

export interface Joined<Tables extends Groups> {
  readonly rules: All<Tables[keyof Tables][number]['rules']>
  readonly behaviours: {
    readonly [Group in keyof Tables]: All<Tables[Group][number]['behaviours']>
  }
  readonly swaps: Swaps
  readonly withoutSwap: Readonly<Record<string, string>>
}

/** Everything that a service decides, of its tables by group. */
export function joined<const Tables extends Groups>(tables: Tables): Joined<Tables> {
  const parts = Object.values(tables).flat()
  const all = (key: keyof Part) => Object.assign({}, ...parts.map((part) => part[key]))
  return {
    rules: all('rules'),
    behaviours: Object.fromEntries(
      Object.entries(tables).map(([group, members]) => [
        group,
        Object.assign({}, ...members.map(({ behaviours }) => behaviours)),
      ]),
    ),
    swaps: all('swaps'),
    withoutSwap: all('withoutSwap'),
    // What is put together has the types that are read off the tables.
  } as never
}

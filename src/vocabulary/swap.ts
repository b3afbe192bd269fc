import type { Behaviours } from './behaviour.ts'
import type { AnyEndpoint } from './endpoint.ts'

/** For some behaviours, what is done in place of them. Any result will do, a wrong type too. */
export type Stand<Table extends Behaviours> = {
  readonly [Group in keyof Table]?: {
    readonly [Name in keyof Table[Group]]?: (
      ...args: Parameters<Table[Group][Name]['does']>
    ) => unknown
  }
}

/** What the behaviours of one rule are replaced by. */
export interface BehaviourSwap<Table extends Behaviours = Behaviours> {
  /** What is done instead, as one sentence. */
  readonly says: string
  readonly does: Stand<Table>
}

export type Handle = AnyEndpoint['handle']

/** What is made of the handlers of some endpoints, where no behaviour decides what is to differ. */
export interface HandleSwap {
  /** What is done instead, as one sentence. */
  readonly says: string
  /** Method and path as the service defines them: `PATCH /customers/:uuid/details`. */
  readonly endpoints: readonly string[]
  readonly handle: (handle: Handle) => Handle
}

/**
 * One way of doing otherwise: a mutant where a rule is known, so that it breaks and nothing else
 * does; an alternative where a rule is assumed, so that it is guessed otherwise.
 */
export type Swap<Table extends Behaviours = Behaviours> = BehaviourSwap<Table> | HandleSwap

/** Swaps by the rule they replace and by a name of their own: `rule/name` is a swap's id. */
export type Swaps<Id extends string = string, Table extends Behaviours = Behaviours> = Readonly<
  Partial<Record<Id, Readonly<Record<string, Swap<Table>>>>>
>

/** Gives the swaps of one service their types: `const swaps = defineSwaps<typeof behaviours>()`. */
export const defineSwaps =
  <Table extends Behaviours>() =>
  <const Id extends string>(swaps: Swaps<Id, Table>): Swaps<Id, Table> =>
    swaps

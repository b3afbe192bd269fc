import type { AnyEndpoint } from './endpoint.ts'

/** For some behaviours by group, what is done in place of them. Any result will do, a wrong type too. */
type Stand = Readonly<
  // biome-ignore lint/suspicious/noExplicitAny: behaviours of every signature
  Record<string, Readonly<Record<string, (...args: any[]) => unknown>>>
>

/** What the behaviours of one rule are replaced by. */
export interface BehaviourSwap {
  /** What is done instead, as one sentence. */
  readonly says: string
  readonly does: Stand
}

export type Handle = AnyEndpoint['handle']

/** What is made of the handlers of some endpoints, where no behaviour decides what is to differ. */
export interface HandleSwap {
  /** What is done instead, as one sentence. */
  readonly says: string
  /** Method and path as the service defines them: `PATCH /customers/:uuid/details`. */
  readonly endpoints: readonly string[]
  readonly handle: (handle: Handle) => Handle
  /** Of a swap that changes nothing but successful answers: what it changes in them. */
  readonly answers?: AnswersOf
}

/** What a swap changes in successful answers. */
export interface AnswersOf {
  /** Whose answers: `PUT and PATCH /api/v1/customers/{uuid}`. */
  readonly place: string
  /** The one key that is wrong, however deep: `data[].uuid`. */
  readonly key?: string
}

/**
 * One way of doing otherwise: a mutant where a rule is known, so that it breaks and nothing else
 * does; an alternative where a rule is assumed, so that it is guessed otherwise.
 */
export type Swap = BehaviourSwap | HandleSwap

/** Swaps by the rule they replace and by a name of their own: `rule/name` is a swap's id. */
export type Swaps = Readonly<Record<string, Readonly<Record<string, Swap>>>>

import type { TSchema } from '@sinclair/typebox'
import type { BaseCollection, Persona, Row } from './sandbox/fixture.ts'
import type { Answer } from './vocabulary/answer.ts'
import type { Behaviours } from './vocabulary/behaviour.ts'
import type { AnyEndpoint } from './vocabulary/endpoint.ts'
import type { Ledger } from './vocabulary/rule.ts'
import type { AnyState } from './vocabulary/state.ts'
import type { Swaps } from './vocabulary/swap.ts'
import type { Wanted } from './vocabulary/wanted.ts'

/**
 * The vocabulary in which a service is written down: rules, behaviours, endpoints.
 * Everything here is types and functions of a line.
 */
export * from './vocabulary/answer.ts'
export * from './vocabulary/behaviour.ts'
export * from './vocabulary/call.ts'
export type * from './vocabulary/common-behaviours.ts'
export * from './vocabulary/decision.ts'
export type * from './vocabulary/emission.ts'
export * from './vocabulary/endpoint.ts'
export * from './vocabulary/rule.ts'
export * from './vocabulary/state.ts'
export * from './vocabulary/swap.ts'
export type * from './vocabulary/wanted.ts'

/** A kind of record: its shape, and the field by which it is found. */
export interface CollectionDefinition {
  readonly record: TSchema
  readonly key: string
  /** The field with the id of a record of another collection, and that collection. */
  readonly refers?: { readonly field: string; readonly to: string }
  /** The field with a currency, which needs a rate. */
  readonly currency?: string
  /** What is meant by a record of a file that leaves such a field out. */
  readonly blank?: Row
  /** For `large:N`: the records beyond those of `docs`, computed when they are asked for. */
  readonly large?: (count: number, first: BaseCollection) => BaseCollection
}

/** One API stood in for. */
export interface Service {
  readonly name: string
  readonly title: string
  /** The path below which its endpoints live. */
  readonly base: string
  readonly rules: Ledger
  readonly behaviours: Behaviours
  /** Other ways of carrying out a rule: wrong ones where it is known, plausible ones where it is assumed. */
  readonly swaps: Swaps
  /** Why some rules have none, by id. */
  readonly withoutSwap: Readonly<Record<string, string>>
  readonly collections: Readonly<Record<string, CollectionDefinition>>
  readonly endpoints: readonly AnyEndpoint[]
  /** What can be made to hold before a request. */
  readonly states: readonly AnyState[]
  /**
   * Looks for what fails before the body is looked at, tells it to the call, and returns the
   * record that the path names, if it names one.
   */
  // biome-ignore lint/suspicious/noExplicitAny: each service has its own types of call
  readonly checks: (call: any, endpoint: AnyEndpoint, request: Incoming) => unknown
  /** The answer of a status that somebody wants to see, with the service's own body for it. */
  // biome-ignore lint/suspicious/noExplicitAny: each service has its own types of call
  readonly wanted: (call: any, wanted: Wanted) => Answer
}

/** The parts of a request that are known before its body. */
export interface Incoming {
  /** Whose token was sent. */
  readonly persona: Persona | undefined
  readonly params: Readonly<Record<string, string>>
  /** The `Accept` header. */
  readonly accept?: string | undefined
}

export const defineService = <const Definition extends Service>(service: Definition): Definition =>
  service

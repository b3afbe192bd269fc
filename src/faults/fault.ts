import type { Static, TSchema } from '@sinclair/typebox'
import type { FastifyReply } from 'fastify'
import type { Closing } from '../http/closing.ts'
import type { FaultEffect, FaultTarget, Outgoing } from '../http/fault-effect.ts'

/** Among what a fault acts. */
export interface FaultContext extends FaultTarget {
  /** Tells when the server begins to close: nobody is to be kept waiting any more. */
  readonly closing: Closing
  /** A number from 0 to below 1: by chance, or by the seed of the rule. */
  readonly random: () => number
}

/** What one fault does to one request. */
export interface Effect extends Pick<FaultEffect, 'status' | 'headers' | 'world' | 'deliver'> {
  /** Its value as the answer's header shows it; left out where it has none. */
  readonly shown?: string | number
  readonly before?: (reply: FastifyReply) => Promise<'gone' | undefined>
  /** What becomes of the answer before it is sent. */
  readonly alter?: (outgoing: Outgoing) => Outgoing
}

/** A wanted failure. */
export interface Fault<Value extends TSchema = TSchema> {
  readonly name: string
  /** What it does, as one sentence in each language. */
  readonly says: { readonly en: string; readonly tr: string }
  /** What it takes; the description says it in words, and the examples show it. */
  readonly value: Value
  /** The methods of the requests that it acts on; all if left out. */
  readonly methods?: readonly string[]
  /** Why a value that fits the schema cannot be. */
  refuses?(value: Static<Value>): string | undefined
  acts(value: Static<Value>, scene: FaultContext): Effect
}

/** Gives a fault the type of its value. */
export const defineFault = <Value extends TSchema>(fault: Fault<Value>): Fault =>
  fault as unknown as Fault

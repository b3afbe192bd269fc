import type { FastifyRequest } from 'fastify'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { FaultEffect } from './fault-effect.ts'
import type { Foregoing } from './foregoing.ts'
import type { Runtime } from './runtime.ts'

declare module 'fastify' {
  interface FastifyRequest {
    context: RequestContext | undefined
    /** The body as it came, where it was read as JSON, or the beginning of it. */
    text: string | undefined
    /** How long it was, where that is only the beginning. */
    cut: number | undefined
    /** The fields of it that have a number which is not read as it was written. */
    inexact: ReadonlySet<string> | undefined
  }
}

/** What is known of a request before its body is read. */
export interface RequestContext extends Foregoing {
  readonly runtime: Runtime
  /** The place of its endpoint among those of the service; `undefined` where it has none. */
  readonly endpoint: number | undefined
  sandbox: Sandbox
  /** The life of the sandbox that it came in. */
  life: number
  readonly token: string | undefined
  /** By `performance.now()`. */
  readonly began: number
  faults: FaultEffect | undefined
  /** Why the body could not be read, if it could not. */
  unreadable: Unreadable | undefined
}

export interface Unreadable {
  readonly check: 'syntax' | 'size'
  readonly reason: string
}

/** The context of a request that was let in. */
export function contextOf({ context }: FastifyRequest): RequestContext {
  if (context === undefined) throw new Error('the request was not let in')
  return context
}

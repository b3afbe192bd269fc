import { type TSchema, Type } from '@sinclair/typebox'
import type { RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifySchema {
    /** What a call does, in a few words. */
    summary?: string
    /** What else there is to know of it. */
    description?: string
  }
}

/** The shapes of one call, and what it does. */
export interface CallSchema {
  readonly summary?: string
  readonly description?: string
  readonly params?: TSchema
  readonly querystring?: TSchema
  readonly body?: TSchema
  readonly response?: Readonly<Record<string, TSchema>>
}

/** One call of the control plane. */
export interface ControlCall {
  readonly method: string
  /** With `:name` for a parameter. */
  readonly url: string
  readonly schema: CallSchema
  /** Whether it is answered to everybody. */
  readonly open: boolean
}

/** What is sent to a call that takes nothing. */
const nothing = Type.Object({}, { additionalProperties: false })

/** The largest body of a call that does not say otherwise, in bytes. */
const bodyLimit = 1_048_576

/**
 * Completes what a route leaves out, so that no call takes what it does not know.
 * @returns the call as it is told to clients: with what the route itself says.
 */
export function completed(route: RouteOptions): ControlCall {
  const { method, url, schema = {}, config } = route
  const told = { ...schema } as CallSchema
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: told.body ?? nothing } : {}
  route.schema = { ...schema, querystring: told.querystring ?? nothing, ...body }
  route.bodyLimit ??= bodyLimit
  return { method: String(method), url, schema: told, open: config?.open === true }
}

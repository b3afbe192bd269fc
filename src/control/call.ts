import { type TSchema, Type } from '@sinclair/typebox'

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

/** The shapes of a call with what they leave out, so that no call takes what it does not know. */
export const completed = (method: string, schema: CallSchema): CallSchema => ({
  ...schema,
  querystring: schema.querystring ?? nothing,
  ...(method !== 'GET' && { body: schema.body ?? nothing }),
})

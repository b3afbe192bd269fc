import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Service } from '../service.ts'

/** An answer as it would go out. */
export interface Outgoing {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** `undefined` for none. */
  readonly text: string | undefined
}

/** The faults that act on one request. */
export interface Disturbance {
  /** Their names, for the journal and the answer's header. */
  readonly names: readonly string[]
  /**
   * What happens before anything is looked at. Resolves to `gone` if nobody is there any more to
   * be answered.
   */
  before(request: FastifyRequest, reply: FastifyReply): Promise<'gone' | undefined>
  /** A status to answer with. From 400 on the request is not carried out. */
  readonly status?: number | undefined
  /** Headers to add to the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The world that the request sees, where it is not the sandbox as it is. */
  world?(sandbox: Sandbox): Sandbox
  /** Sends the answer in place of the server. */
  deliver?(reply: FastifyReply, outgoing: Outgoing): void
}

/** What a request is, to those who choose whom to disturb. */
export interface Asking {
  readonly service: Service
  readonly request: FastifyRequest
  readonly sandbox: Sandbox
  readonly token: string | undefined
}

/**
 * The faults for a request; `undefined` for none, which nearly all have.
 * @throws {WrongFault} if the request asks for a fault that cannot be.
 */
export type Disturb = (asking: Asking) => Disturbance | undefined

/** A fault that cannot be; the message says what can. */
export class WrongFault extends Error {}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Explained } from '../explained.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Service } from '../service.ts'

/** An answer as it would go out. */
export interface Outgoing {
  readonly status: number
  /** Their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** `undefined` for none; bytes where it is no text. */
  readonly text: string | Uint8Array | undefined
}

/** The faults that act on one request. */
export interface FaultEffect {
  /** Their names, for the journal. */
  readonly names: readonly string[]
  /** The same with their values, as answers show them: `latency=800, status=503`. */
  readonly label: string
  /**
   * What happens before anything is looked at. Resolves to `gone` if nobody is there any more to
   * be answered.
   */
  before(reply: FastifyReply): Promise<'gone' | undefined>
  /** A status to answer with, 200 to 599. From 400 on the request is not carried out. */
  readonly status?: number | undefined
  /** Headers to add to the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The world that the request sees, where it is not the sandbox as it is. */
  readonly world?: ((sandbox: Sandbox) => Sandbox) | undefined
  /** Sends the answer in place of the server. */
  readonly deliver?: ((reply: FastifyReply, outgoing: Outgoing) => void) | undefined
}

/** What a request is, to those who choose whom to disturb. */
export interface FaultTarget {
  readonly service: Service
  readonly request: FastifyRequest
  readonly sandbox: Sandbox
  readonly token: string | undefined
}

/** Chooses whom to disturb. */
export interface FaultSelector {
  /**
   * The faults for a request; `undefined` for none, which nearly all have.
   * @throws {WrongFault} if the request asks for a fault that cannot be.
   */
  (asking: FaultTarget): FaultEffect | undefined
  /** Whether to choose for a request may use something up in its sandbox, which others have to see. */
  counts(asking: FaultTarget): boolean
}

/** A fault that cannot be; the message says what can. */
export class WrongFault extends Explained {
  readonly status: 400 | 503

  constructor(message: string, status: 400 | 503 = 400) {
    super(message)
    this.status = status
  }
}

import type { FastifyRequest } from 'fastify'
import type { Outcome } from '../sandbox/storage.ts'
import type { RequestCall } from './request-call.ts'
import { contextOf } from './request-context.ts'

/** How many are remembered; the oldest goes first. */
const most = 1000
/** Milliseconds for which one is remembered once it is known what has become of it. */
const time = 600_000

interface Lost {
  readonly about: string
  readonly call: RequestCall
  readonly outcome: Outcome
}

/**
 * Requests that were refused without anybody knowing whether what they wrote is kept. Who sends the
 * same again is answered as it would have been then, if it is kept: it must not be done twice.
 */
export class Retries {
  #lost: Lost[] = []

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.#lost.length === 0
  }

  add(request: FastifyRequest, call: RequestCall, outcome: Outcome): void {
    this.#lost.push({ about: about(request), call, outcome })
    if (this.#lost.length > most) this.#lost.shift()
  }

  /** The call whose answer was lost, if a request is the same again and what it wrote is there. */
  take(request: FastifyRequest): RequestCall | undefined {
    const now = performance.now()
    this.#lost = this.#lost.filter(
      ({ outcome }) => outcome.isKept !== false && now - outcome.since < time,
    )
    const { sandbox } = contextOf(request)
    const wanted = about(request)
    const at = this.#lost.findIndex(
      (lost) => lost.about === wanted && lost.call.sandbox === sandbox && lost.outcome.isKept,
    )
    if (at < 0) return undefined
    const [lost] = this.#lost.splice(at, 1)
    return lost?.call.isThere() === true ? lost.call : undefined
  }
}

/** What makes a request the same as another one. */
const about = (request: FastifyRequest): string =>
  JSON.stringify([request.method, request.url, contextOf(request).token, request.body])

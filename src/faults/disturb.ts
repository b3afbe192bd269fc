import type { FastifyReply } from 'fastify'
import type { Closing } from '../http/closing.ts'
import type { FaultSelector, FaultTarget } from '../http/fault-effect.ts'
import { askedFor } from './asked-for.ts'
import { ableTo, effectsOf } from './effects-of.ts'
import { Room } from './room.ts'
import { together } from './together.ts'
import { counts, waiting } from './waiting.ts'
import type { MayAsk } from './who-may-ask.ts'

/**
 * Chooses the faults that act on a request: those that it asks for itself, or else those that wait
 * for it in its sandbox. `mayAsk` throws for those who may not ask; `closing` tells when the server begins to close.
 */
export function disturbing(closing: Closing, mayAsk: MayAsk): FaultSelector {
  const room = new Room()
  const choose = (asking: FaultTarget) => {
    const { headers, method } = asking.request
    const values = askedFor(headers, () => mayAsk(asking.request))
    const found =
      values === undefined
        ? waiting(asking, closing)
        : effectsOf(ableTo(values, method), values, { ...asking, closing, random: Math.random })
    if (found.length === 0) return undefined
    const all = together(found)
    const before = (reply: FastifyReply) => {
      room.enter(reply)
      return all.before(reply)
    }
    return { ...all, before }
  }
  return Object.assign(choose, { counts })
}

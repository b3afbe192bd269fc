import { Type } from '@sinclair/typebox'
import type { FastifyReply } from 'fastify'
import type { Closing } from '../http/closing.ts'
import type { Outgoing } from '../http/fault-effect.ts'
import { begin } from './begin.ts'
import { defineFault } from './fault.ts'
import { longest, pause } from './pause.ts'

const Every = Type.Integer({ minimum: 1, maximum: longest })
const Pace = Type.Object(
  { bytes: Type.Optional(Type.Integer({ minimum: 1 })), every: Type.Optional(Every) },
  { additionalProperties: false },
)

/** Sends an answer piece by piece; all that is left at once when the server begins to close. */
async function dripping(
  reply: FastifyReply,
  outgoing: Outgoing,
  { bytes = 16, every = 100 }: (typeof Pace)['static'],
  closing: Closing,
): Promise<void> {
  const { raw } = reply
  const body = begin(reply, outgoing)
  if (body === undefined) return
  for (let sent = 0; sent < body.byteLength; sent += bytes) {
    if (sent > 0 && (await pause(every, raw, closing)) === 'gone') return
    raw.write(body.subarray(sent, sent + bytes))
  }
  raw.end()
}

export const drip = defineFault({
  name: 'drip',
  says: {
    en: 'The answer comes slowly, a few bytes at a time.',
    tr: 'Yanıt yavaş yavaş, her seferinde birkaç bayt olarak gelir.',
  },
  value: Type.Union([Type.Literal(true), Every, Pace], {
    description: `true, the milliseconds between two pieces (1 to ${longest}), or {"bytes","every"}; 16 bytes every 100 ms if left out.`,
    examples: [100, true, { bytes: 1, every: 20 }],
  }),
  acts(value, { closing }) {
    const pace = typeof value === 'object' ? value : value === true ? {} : { every: value }
    return {
      ...(pace.every === undefined ? {} : { shown: pace.every }),
      deliver: (reply, outgoing) => void dripping(reply, outgoing, pace, closing),
    }
  },
})

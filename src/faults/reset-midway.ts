import type { FastifyReply } from 'fastify'
import type { Closing } from '../http/closing.ts'
import { begin, halfOf } from './begin.ts'
import { cut } from './cut.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'
import { pause } from './pause.ts'

/** Milliseconds for the half to be read in: a reset that arrives with it may overtake it, or be taken for an end. */
const ahead = 50

async function resetting(reply: FastifyReply, half: Buffer, closing: Closing): Promise<void> {
  reply.raw.write(half)
  if ((await pause(ahead, reply.raw, closing)) !== 'gone') cut(reply)
}

export const resetMidway = defineFault({
  name: 'reset-midway',
  says: {
    en: 'The request is carried out, and the connection is reset in the middle of the answer.',
    tr: 'İstek yerine getirilir, bağlantı yanıtın ortasında sıfırlanır.',
  },
  value: nothing,
  acts: (_value, { closing }) => ({
    deliver(reply, outgoing) {
      if (outgoing.text === undefined) return cut(reply)
      const body = begin(reply, outgoing)
      if (body !== undefined) void resetting(reply, halfOf(body), closing)
    },
  }),
})

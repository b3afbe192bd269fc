import { begin, halfOf } from './begin.ts'
import { cut } from './cut.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

export const resetMidway = defineFault({
  name: 'reset-midway',
  says: {
    en: 'The request is carried out, and the connection is reset in the middle of the answer.',
    tr: 'İstek yerine getirilir, bağlantı yanıtın ortasında sıfırlanır.',
  },
  value: nothing,
  acts: () => ({
    deliver(reply, outgoing) {
      if (outgoing.text === undefined) return cut(reply)
      const body = begin(reply, outgoing)
      if (body !== undefined) reply.raw.write(halfOf(body), () => cut(reply))
    },
  }),
})

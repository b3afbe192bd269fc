import { begin, halfOf } from './begin.ts'
import { hangUp } from './cut.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

export const truncate = defineFault({
  name: 'truncate',
  says: {
    en: 'The answer promises its whole length and ends after half of its body; one without a body stays whole.',
    tr: 'Yanıt tam uzunluğunu bildirir, ama gövdesinin yarısında biter; gövdesiz yanıt olduğu gibi kalır.',
  },
  value: nothing,
  acts: () => ({
    deliver(reply, outgoing) {
      const body = begin(reply, outgoing)
      if (body !== undefined) reply.raw.write(halfOf(body), () => hangUp(reply))
    },
  }),
})

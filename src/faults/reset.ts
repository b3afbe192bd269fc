import { cut } from './cut.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

export const reset = defineFault({
  name: 'reset',
  says: {
    en: 'The connection is reset before any answer, and the request is not carried out.',
    tr: 'Bağlantı hiçbir yanıt verilmeden sıfırlanır; istek yerine getirilmez.',
  },
  value: nothing,
  acts: () => ({
    before: async (reply) => {
      cut(reply)
      return 'gone'
    },
  }),
})

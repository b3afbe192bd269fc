import { cut } from './cut.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

export const lostAnswer = defineFault({
  name: 'lost-answer',
  says: {
    en: 'The request is carried out and what it writes is kept, but the connection is reset before the answer: whoever simply asks again writes twice.',
    tr: 'İstek yerine getirilir ve yazdığı saklanır, ama bağlantı yanıttan önce sıfırlanır: olduğu gibi yeniden deneyen, iki kez yazar.',
  },
  value: nothing,
  acts: () => ({ deliver: (reply) => cut(reply) }),
})

import { Type } from '@sinclair/typebox'
import { defineFault } from './fault.ts'

export const status = defineFault({
  name: 'status',
  says: {
    en: 'The answer has this status and the body that the service has for it; below 400 the request is carried out all the same.',
    tr: 'Yanıt bu durum koduyla ve servisin o kod için kullandığı gövdeyle döner; 400’ün altında istek yine de yerine getirilir.',
  },
  value: Type.Integer({
    minimum: 200,
    maximum: 599,
    description: 'A status from 200 to 599.',
    examples: [503],
  }),
  acts: (value) => ({ shown: value, status: value }),
})

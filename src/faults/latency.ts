import { Type } from '@sinclair/typebox'
import { defineFault } from './fault.ts'
import { longest, pause } from './pause.ts'

const Milliseconds = Type.Integer({ minimum: 0, maximum: longest })
const Range = Type.Object({ min: Milliseconds, max: Milliseconds }, { additionalProperties: false })

export const latency = defineFault({
  name: 'latency',
  says: {
    en: 'The request waits before it is looked at.',
    tr: 'İstek, ele alınmadan önce bekletilir.',
  },
  value: Type.Union([Milliseconds, Range], {
    description: `Whole milliseconds, 0 to ${longest}, or {"min","max"} from between which each wait is drawn.`,
    examples: [800, { min: 100, max: 900 }],
  }),
  refuses: (value) =>
    typeof value === 'object' && value.min > value.max ? 'min is more than max' : undefined,
  acts(value, { closing, random }) {
    const wait =
      typeof value === 'number'
        ? value
        : value.min + Math.floor(random() * (value.max - value.min + 1))
    return { shown: wait, before: ({ raw }) => pause(wait, raw, closing) }
  },
})

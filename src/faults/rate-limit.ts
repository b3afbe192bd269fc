import { Type } from '@sinclair/typebox'
import { defineFault } from './fault.ts'

const Seconds = Type.Integer({ minimum: 0, maximum: 86_400 })
const Limit = Type.Object(
  {
    seconds: Type.Optional(Seconds),
    limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)

export const rateLimit = defineFault({
  name: 'rate-limit',
  says: {
    en: 'The answer is 429 with Retry-After and the X-RateLimit headers, as Laravel sends them.',
    tr: 'Yanıt, Laravel’in gönderdiği Retry-After ve X-RateLimit başlıklarıyla 429 olur.',
  },
  value: Type.Union([Type.Literal(true), Seconds, Limit], {
    description:
      'true, the seconds to wait (0 to 86400), or {"seconds","limit"}; 60 each if left out.',
    examples: [30, true, { seconds: 30, limit: 100 }],
  }),
  acts(value, { sandbox }) {
    const { seconds = 60, limit = 60 } =
      typeof value === 'object' ? value : value === true ? {} : { seconds: value }
    const headers = {
      'retry-after': String(seconds),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(sandbox.now() / 1000) + seconds),
    }
    return { shown: seconds, status: 429, headers }
  },
})

import { type Static, Type } from '@sinclair/typebox'

const bound = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, description, examples: [1] }))

/** How many requests are wanted. All that is given must hold. */
export const Count = Type.Object(
  {
    exactly: bound('So many.'),
    atLeast: bound('So many or more.'),
    atMost: bound('So many or fewer.'),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    description: 'How many requests are wanted; at least one if it is left out.',
    examples: [{ exactly: 1 }],
  },
)
export type Count = Static<typeof Count>

const Difference = Type.Object({
  at: Type.String({ description: 'Such as body.industry.' }),
  wanted: Type.Unknown(),
  was: Type.Optional(Type.Unknown({ description: 'Missing where there is nothing.' })),
})
/** One thing in which a request is not what was wanted. */
export type Difference = Static<typeof Difference>

const Miss = Type.Object({
  id: Type.Integer(),
  request: Type.String({ description: 'Method and URL.' }),
  differs: Type.Array(Difference, { description: 'At most a hundred.' }),
})
export type Miss = Static<typeof Miss>

/** What came of holding the requests of a sandbox against what is wanted of them. */
export const Verdict = Type.Object({
  ok: Type.Boolean(),
  matched: Type.Integer({ description: 'How many requests match.' }),
  message: Type.String(),
  nearest: Type.Array(Miss, { description: 'The requests that come nearest, if too few match.' }),
})
export type Verdict = Static<typeof Verdict>

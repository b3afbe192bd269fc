import { Type } from '@sinclair/typebox'

/** The value of a fault that there is only one kind of. */
export const nothing = Type.Literal(true, {
  description: 'true; in a header, its name alone.',
  examples: [true],
})

import { type Static, Type } from '@sinclair/typebox'

/** One sentence for people to read, in both languages. */
export const Sentence = Type.Object(
  { en: Type.String(), tr: Type.String() },
  { additionalProperties: false },
)
export type Sentence = Static<typeof Sentence>

import { Type } from '@sinclair/typebox'

/** A sentence in English and in Turkish. */
export const Bilingual = Type.Object(
  { en: Type.String(), tr: Type.String() },
  { additionalProperties: false },
)

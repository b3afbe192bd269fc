import type { TObject } from '@sinclair/typebox'

/** The fields that a schema knows and a body does not have. */
export const unsent = ({ properties }: TObject, body: object): readonly string[] =>
  Object.keys(properties).filter((field) => !(field in body))

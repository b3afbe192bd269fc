import type { TObject, TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { inexactIn } from '../../inexact.ts'

/** Values as a sentence or a query has them, by the names of their parameters. */
export type Texts = Readonly<Record<string, string>>

/** The values that texts stand for, each as what its parameter takes. */
export const readTexts = ({ properties }: TObject, texts: Texts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
      return [name, schema === undefined ? text : readText(schema, text)]
    }),
  )

/** A text where a text is taken; else what it is as JSON, so that `5` is a number and `null` none. */
function readText(schema: TSchema, text: string): unknown {
  const value = fromJson(text)
  if (typeof value === 'string') return text
  return Value.Check(schema, value) || !Value.Check(schema, text) ? value : text
}

function fromJson(text: string): unknown {
  try {
    const value = JSON.parse(text)
    // Left a text, which is refused where a number is wanted, and never another number.
    return inexactIn(text).length > 0 ? text : value
  } catch {
    return text
  }
}

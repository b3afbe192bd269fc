import { isDeepStrictEqual } from 'node:util'
import { inexactIn, quoteInexact } from '../inexact.ts'

/**
 * The fields of a body in which a number, however deep, is no longer what it was in its `text`;
 * `undefined` if there is none. Of a field that is there twice the last counts.
 */
export function inexactFields(body: unknown, text: string): ReadonlySet<string> | undefined {
  const found = inexactIn(text)
  if (found.length === 0 || typeof body !== 'object' || body === null) return undefined
  const exact = JSON.parse(quoteInexact(text, found))
  return new Set(
    Object.entries(body).flatMap(([name, value]) =>
      isDeepStrictEqual(value, exact[name]) ? [] : [name],
    ),
  )
}

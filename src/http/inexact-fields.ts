import { isDeepStrictEqual } from 'node:util'
import { inexactIn, quoteInexact } from '../inexact.ts'

/**
 * The fields of a body in which a number, however deep, is no longer what it was in its `text`;
 * `undefined` if there is none. Of a field that is there twice the last counts.
 */
export function inexactFields(body: unknown, text: string): ReadonlySet<string> | undefined {
  // Most bodies have only texts, and those need not be looked at.
  if (typeof body !== 'object' || body === null || !hasNumbers(body)) return undefined
  const found = inexactIn(text)
  if (found.length === 0) return undefined
  const exact = JSON.parse(quoteInexact(text, found))
  return new Set(
    Object.entries(body).flatMap(([name, value]) =>
      isDeepStrictEqual(value, exact[name]) ? [] : [name],
    ),
  )
}

/** Whether there may be a number in a body. */
function hasNumbers(body: object): boolean {
  for (const name in body) {
    const value = (body as Readonly<Record<string, unknown>>)[name]
    if (typeof value === 'number' || (typeof value === 'object' && value !== null)) return true
  }
  return false
}

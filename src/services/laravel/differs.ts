import { isDeepStrictEqual } from 'node:util'

/**
 * Whether any field of a record has another value than before: what Laravel calls dirty. An
 * object with the same content is the same value.
 */
export function differs<Row extends object>(before: Row, after: Row): boolean {
  for (const field in after) {
    const [was, is] = [before[field], after[field]]
    if (was === is) continue
    if (typeof is !== 'object' || is === null || !isDeepStrictEqual(was, is)) return true
  }
  return false
}

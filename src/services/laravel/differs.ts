import { isDeepStrictEqual } from 'node:util'

/**
 * Whether any field of a record has another value than before: what Laravel calls dirty. An
 * object with the same content is the same value.
 */
export const differs = <Row extends object>(before: Row, after: Row): boolean =>
  (Object.keys(after) as (keyof Row)[]).some(
    (field) => before[field] !== after[field] && !isDeepStrictEqual(before[field], after[field]),
  )

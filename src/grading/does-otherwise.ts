import { isDeepStrictEqual } from 'node:util'

type Does = (...args: never[]) => unknown

/**
 * What stands in for a behaviour, and tells once it has done anything else than that behaviour would
 * have. Behaviours are pure, so both can be asked; what cannot be compared counts as something else.
 */
export function telling(stand: Does, behaviour: Does, tell: () => void): Does {
  let isTold = false
  return (...args) => {
    const result = stand(...args)
    if (!isTold && !isSame(result, () => behaviour(...args))) {
      isTold = true
      tell()
    }
    return result
  }
}

function isSame(result: unknown, wouldBe: () => unknown): boolean {
  try {
    return isPlain(result) && isDeepStrictEqual(result, wouldBe())
  } catch {
    return false
  }
}

/** Whether a value is nothing but what it shows: no function, no iterator, nothing with secrets. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) {
    return false
  }
  return Object.values(value).every(isPlain)
}

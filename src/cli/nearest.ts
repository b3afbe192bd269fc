import { closest, distance } from 'fastest-levenshtein'

/** The name that somebody most likely meant, or `undefined` if none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const best = closest(typed, names)
  return distance(typed, best) <= 2 ? best : undefined
}

import { closest, distance } from 'fastest-levenshtein'

/** How much of a name is said back: whoever asks may send any. */
const longest = 100

/** How much of one is compared, where the nearest is told however far it is. */
const mostCompared = 300

/** Up to how many names are said: more are a list of their own. */
const mostSaid = 30

/** The name that somebody most likely meant: one that begins so, or is spelt nearly so. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const begun = typed === '' ? undefined : names.find((name) => name.startsWith(typed))
  const near = begun ?? closest(typed, names)
  const far = Math.max(2, Math.floor(typed.length / 6))
  return begun !== undefined || distance(typed, near) <= far ? near : undefined
}

/** What is to be said of a name that is not among those that there are; `undefined` if it is. */
export function noSuch(kind: string, name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined
  const begun = name.slice(0, longest)
  const near = nearest(begun, names)
  return [
    `There is no ${kind} "${begun}".`,
    near !== undefined && `Did you mean ${near}?`,
    names.length <= mostSaid && `There are ${names.join(', ')}.`,
  ]
    .filter((part) => part !== false)
    .join(' ')
}

/** What looks most like something, however far it is from that. */
export const nearestOf = (typed: string, names: readonly string[]): string =>
  closest(typed.slice(0, mostCompared), names)

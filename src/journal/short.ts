/** A text that holds on to no more memory than it is long: a slice would keep the whole alive. */
export const beginningOf = (text: string, length: number): string =>
  Buffer.from(text.slice(0, length)).toString()

/** How much of a value stands in what is derived from it, in characters. */
const longest = 1000

/** A value, or the beginning of its JSON where that is long. */
export function short(value: unknown, length = longest): unknown {
  if (typeof value === 'string') return value.length > length ? `${value.slice(0, length)}…` : value
  if (typeof value !== 'object' || value === null) return value
  const json = JSON.stringify(value)
  return json.length > length ? `${json.slice(0, length)}…` : value
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The same value, with one function over the strings in it, however deep. The same object if none
 * changed.
 */
function overStrings(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const next = entries.map(([, inner]) => overStrings(inner, change))
  if (entries.every(([, inner], index) => inner === next[index])) return value
  if (Array.isArray(value)) return next
  return Object.fromEntries(entries.map(([name], index) => [name, next[index]]))
}

/** What Laravel's `TrimStrings` middleware does to a body. */
export const trimStrings = (fields: Fields): Fields =>
  overStrings(fields, (text) => text.trim()) as Fields

/** What Laravel's `ConvertEmptyStringsToNull` middleware does to a body. */
export const emptyStringsToNull = (fields: Fields): Fields =>
  overStrings(fields, (text) => (text === '' ? null : text)) as Fields

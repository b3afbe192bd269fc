type Fields = Readonly<Record<string, unknown>>

/**
 * The same value, with one function over the strings in it, however deep. The same object if none
 * changed.
 */
function overStrings(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  const before = value as Fields
  const names = Object.keys(before)
  let changed = false
  const after = names.map((name) => {
    const next = overStrings(before[name], change)
    if (next !== before[name]) changed = true
    return next
  })
  if (!changed) return value
  return Array.isArray(value)
    ? after
    : Object.fromEntries(names.map((name, index) => [name, after[index]]))
}

/** What Laravel's `TrimStrings` middleware does to a body. */
export const trimStrings = (fields: Fields): Fields =>
  overStrings(fields, (text) => text.trim()) as Fields

/** What Laravel's `ConvertEmptyStringsToNull` middleware does to a body. */
export const emptyStringsToNull = (fields: Fields): Fields =>
  overStrings(fields, (text) => (text === '' ? null : text)) as Fields

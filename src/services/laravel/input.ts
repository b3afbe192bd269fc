type Fields = Readonly<Record<string, unknown>>

/** The same fields, with one function over those that are strings. The same object if none changed. */
function overStrings(fields: Fields, change: (text: string) => unknown): Fields {
  let changed: Record<string, unknown> | undefined
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (typeof value !== 'string') continue
    const next = change(value)
    if (next === value) continue
    changed ??= { ...fields }
    changed[name] = next
  }
  return changed ?? fields
}

/** What Laravel's `TrimStrings` middleware does to a body. */
export const trimStrings = (fields: Fields): Fields => overStrings(fields, (text) => text.trim())

/** What Laravel's `ConvertEmptyStringsToNull` middleware does to a body. */
export const emptyStringsToNull = (fields: Fields): Fields =>
  overStrings(fields, (text) => (text === '' ? null : text))

type Fields = Readonly<Record<string, unknown>>
type Change = (text: string) => unknown

/**
 * The same value, with one function over the strings in it, however deep. Copied only where
 * something changed, since most requests have nothing to change.
 */
function overStrings(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? overList(value, change) : overFields(value as Fields, change)
}

function overList(list: readonly unknown[], change: Change): readonly unknown[] {
  const after = list.map((item) => overStrings(item, change))
  return after.every((item, index) => item === list[index]) ? list : after
}

function overFields(fields: Fields, change: Change): Fields {
  let changed: [string, unknown][] | undefined
  for (const name of Object.keys(fields)) {
    const before = fields[name]
    const after = overStrings(before, change)
    if (after === before) continue
    changed ??= []
    changed.push([name, after])
  }
  // From entries, so that a field called __proto__ is a field like any other.
  return changed === undefined
    ? fields
    : Object.fromEntries([...Object.entries(fields), ...changed])
}

/** From so many characters on a text is worth copying to be rid of them. */
const many = 1000

/** What is left of a text without the blanks around it. V8 would keep the whole text for a part of it. */
function trimmed(text: string): string {
  const rest = text.trim()
  return text.length - rest.length < many ? rest : Buffer.from(rest).toString()
}

/** What Laravel's `TrimStrings` middleware does to a body. */
export const trimStrings = (fields: Fields): Fields => overFields(fields, trimmed)

/** What Laravel's `ConvertEmptyStringsToNull` middleware does to a body. */
export const emptyStringsToNull = (fields: Fields): Fields =>
  overFields(fields, (text) => (text === '' ? null : text))

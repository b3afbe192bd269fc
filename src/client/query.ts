/** The query of a filter: nothing of what is left out. */
export function queryOf(filter: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) query.append(name, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}

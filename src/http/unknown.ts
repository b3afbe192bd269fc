const none: readonly string[] = []

/** The names of fields that are not known. Nearly all requests have none, and cost nothing here. */
export function unknownIn(fields: object, known: ReadonlySet<string>): readonly string[] {
  let unknown: string[] | undefined
  for (const name of Object.keys(fields)) {
    if (known.has(name)) continue
    unknown ??= []
    unknown.push(name)
  }
  return unknown ?? none
}

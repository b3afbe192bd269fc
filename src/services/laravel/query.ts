type Query = Readonly<Record<string, unknown>>

/** A query in which every parameter has one value: of `page=1&page=2` the last, as in PHP. */
export const lastOfRepeated = (query: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.at(-1) : value,
    ]),
  )

/** Whether a parameter came more than once. */
export const hasRepeated = (query: Query): boolean => Object.values(query).some(Array.isArray)

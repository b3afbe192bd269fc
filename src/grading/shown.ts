/** What the successful answers of some endpoints have shown. */
export class Shown {
  readonly #keys = new Map<string, Set<string>>()

  /** Notes the body of an answer. One that is not all there, or no JSON, may have shown anything. */
  add(endpoint: string, body: string | undefined): void {
    const keys = this.#keys.get(endpoint) ?? new Set<string>()
    this.#keys.set(endpoint, keys)
    try {
      if (!keys.has(anything)) note(keys, JSON.parse(body ?? 'null'), '')
    } catch {
      keys.add(anything)
    }
  }

  /** Whether an endpoint has succeeded, and shown a key, if one is named: `data[].uuid`. */
  has(endpoint: string, key?: string): boolean {
    const keys = this.#keys.get(endpoint)
    if (keys === undefined || key === undefined) return keys !== undefined
    return keys.has(anything) || keys.has(key)
  }
}

const anything = '*'

function note(keys: Set<string>, value: unknown, at: string): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) note(keys, each, at === '' ? '*' : `${at}[]`)
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    const key = at === '' ? name : `${at}.${name}`
    keys.add(key)
    note(keys, inner, key)
  }
}

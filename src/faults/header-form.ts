/** A fault as the header has it: `latency=800`, `latency=100..900`, `reset`; `undefined` if it cannot be there. */
export function inHeader(name: string, value: unknown): string | undefined {
  if (value === true) return name
  if (typeof value === 'number') return `${name}=${value}`
  if (typeof value === 'string') return `${name}=${/[,"]/.test(value) ? quoted(value) : value}`
  const { min, max } = Object(value) as { min?: unknown; max?: unknown }
  return min === undefined || max === undefined ? undefined : `${name}=${min}..${max}`
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** The value that a header writes in this way; `true` where it writes none. */
export function valueIn(text: string | undefined): unknown {
  if (text === undefined) return true
  const plain = text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : text
  if (/^\d{1,15}$/.test(plain)) return Number(plain)
  const [, min, max] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(plain) ?? []
  return min === undefined ? plain : { min: Number(min), max: Number(max) }
}

/** The parts of a list in a header, commas within quotation marks passed over: name and value. */
export const partsOf = (list: string): (readonly [name: string, value: string | undefined])[] =>
  (list.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const end = part.indexOf('=')
      if (end === -1) return [part.toLowerCase(), undefined]
      return [part.slice(0, end).trim().toLowerCase(), part.slice(end + 1).trim()]
    })

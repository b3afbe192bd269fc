/** An odd factor and its inverse modulo 2³²: what one scatters, the other gathers again. */
const factor = 0x9e3779b1
const inverse = 0x0e8b2f51

const scramble = (n: number): number => {
  let x = n >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
const hex = (n: number): string => n.toString(16).padStart(8, '0')

/**
 * The UUID (version 4 by its form) of an id below 2³². The same id has the same UUID everywhere,
 * so that runs can be repeated, and two ids never share one.
 */
export function uuidOf(id: number): string {
  const a = Math.imul(id, factor) >>> 0
  const b = hex(scramble(a))
  const c = hex(scramble(a + 1))
  const d = hex(scramble(a + 2))
  return `${hex(a)}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}

/** The id of a UUID made by `uuidOf`, or `undefined`. */
export function idOf(uuid: string): number | undefined {
  const id = Math.imul(Number.parseInt(uuid.slice(0, 8), 16), inverse) >>> 0
  return uuidOf(id) === uuid ? id : undefined
}

/** An odd factor and its inverse modulo 2³²: what one scatters, the other gathers again. */
const factor = 0x9e3779b1
const inverse = 0x0e8b2f51

const scramble = (n: number): number => {
  let x = n >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Two digits for every byte: looked up, because writing a number in hexadecimal is slow in V8. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const hex2 = (n: number): string => digits[n & 0xff] as string
const hex4 = (n: number): string => hex2(n >>> 8) + hex2(n)
const hex8 = (n: number): string => hex4(n >>> 16) + hex4(n)

/**
 * The UUID (version 4 by its form) of an id. The same id has the same UUID everywhere, so that runs
 * can be repeated, and two ids never share one.
 */
export function uuidOf(id: number): string {
  const a = Math.imul(id, factor) >>> 0
  const b = scramble(a)
  const c = scramble(a + 1)
  const version = 0x4000 | (b & 0x0fff)
  const variant = 0xa000 | ((c >>> 16) & 0x0fff)
  // What does not fit into 32 bits stands in the last part; the first one tells the rest.
  const last = scramble(a + 2) ^ Math.floor(id / 2 ** 32)
  return `${hex8(a)}-${hex4(b >>> 16)}-${hex4(version)}-${hex4(variant)}-${hex4(c)}${hex8(last)}`
}

/** The id of a UUID that `uuidOf` made of one below 2³², or `undefined`. */
export function idOf(uuid: string): number | undefined {
  const id = Math.imul(Number.parseInt(uuid.slice(0, 8), 16), inverse) >>> 0
  return uuidOf(id) === uuid ? id : undefined
}

import Big from 'big.js'

/** A number of a JSON text that a double cannot hold as it is written, and where it stands. */
export interface Inexact {
  readonly at: number
  readonly numeral: string
}

/** No number is changed that is not as long and has no such exponent: a double tells all of 15 digits apart. */
const long = 16
const exponent = /\d[eE][-+]?\d{3}/
const quoteOrNumeral = /"|-?\d[\d.eE+-]*/g
const none: readonly Inexact[] = []

/** The numbers of a text, which is JSON, that would come back changed: whole ones beyond 2^53, 1e400. */
export function inexactIn(json: string): readonly Inexact[] {
  if (!hasLongNumeral(json) && !exponent.test(json)) return none
  const found: Inexact[] = []
  const pattern = new RegExp(quoteOrNumeral)
  for (let match = pattern.exec(json); match !== null; match = pattern.exec(json)) {
    const [numeral] = match
    if (numeral === '"') pattern.lastIndex = endOfString(json, match.index)
    else if (isChanged(numeral)) found.push({ at: match.index, numeral })
  }
  return found
}

/** Looks at every sixteenth character only: none of so many digits in a row goes by unseen. */
function hasLongNumeral(json: string): boolean {
  for (let at = long - 1; at < json.length; at += long) {
    if (!isOfNumeral(json.charCodeAt(at))) continue
    let [first, last] = [at, at]
    while (isOfNumeral(json.charCodeAt(first - 1))) first -= 1
    while (isOfNumeral(json.charCodeAt(last + 1))) last += 1
    if (last - first >= long - 1) return true
  }
  return false
}

/** A digit or a point. */
const isOfNumeral = (code: number): boolean => (code >= 48 && code <= 57) || code === 46

/** The same text with each of those numbers in quotes, so that it is read as it is written. */
export function quoteInexact(json: string, found = inexactIn(json)): string {
  let text = ''
  let end = 0
  for (const { at, numeral } of found) {
    text += `${json.slice(end, at)}"${numeral}"`
    end = at + numeral.length
  }
  return text + json.slice(end)
}

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function isChanged(numeral: string): boolean {
  const number = Number(numeral)
  return !Number.isFinite(number) || !new Big(numeral).eq(number)
}

/** What is said to such a number where nobody's rules speak. */
export const toldInexact = ({ numeral }: Inexact): string =>
  `the number ${numeral.length > 40 ? `${numeral.slice(0, 40)}…` : numeral} cannot be kept exactly: it would become ${Number(numeral)}`

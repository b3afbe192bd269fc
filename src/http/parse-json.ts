import { isUtf8 } from 'node:buffer'
import { Explained } from '../explained.ts'
import { maskedText } from '../journal/secrets.ts'

/** As deep as PHP's `json_decode` goes. Deeper, serialising would run out of stack. */
const deepest = 512

/** A body that cannot be taken for JSON; the message says why. */
export class MalformedBody extends Explained {
  readonly statusCode = 400
}

/**
 * How many values a body of a service may have: a thousand times as many as a document shows, and as
 * many as can be read, checked and answered before anybody notices.
 */
export const mostValues = 5000

/**
 * The value of a JSON body, `undefined` for an empty one. `text` is what its bytes say, and `most`
 * how many values it may have.
 * @throws {MalformedBody} for what PHP's `json_decode` refuses too, and for too many values.
 */
export function parseJson(bytes: Buffer, text: string, most = Number.POSITIVE_INFINITY): unknown {
  if (!isUtf8(bytes)) throw new MalformedBody('it is not UTF-8')
  if (text.trim() === '') return undefined
  // Before it is read: to read it takes the longer the deeper it is, even where it is no JSON at all.
  const excess = text.length > deepest ? excessIn(text, most) : undefined
  if (excess !== undefined) throw new MalformedBody(`it ${excess}`)
  return parsePiece(text)
}

/** The value of a JSON text, or of a part of one. @throws {MalformedBody} */
export function parsePiece(text: string): unknown {
  const value = parse(text)
  if (/\\ud[89a-f]/i.test(text) && !isWellFormed(value)) {
    throw new MalformedBody('it has half of a surrogate pair')
  }
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new MalformedBody(error instanceof SyntaxError ? reasonOf(error, text) : 'it is not JSON')
  }
}

/** What is wrong with a text that is no JSON; V8 quotes a part of it, which may be a secret's. */
const reasonOf = ({ message }: SyntaxError, text: string): string =>
  maskedText(text) === text ? message : message.replace(/, (\.\.\.)?".*$/s, '')

/** What there is too much of in a text, as far as it is JSON: levels, or values. */
export function excessIn(text: string, most: number): string | undefined {
  let level = 0
  let values = 1
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quoted) {
      if (code === 92) index += 1
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 44) values += 1
    else if (code === 123 || code === 91) {
      level += 1
      values += 1
      if (level > deepest) return `is nested deeper than ${deepest} levels`
    } else if (code === 125 || code === 93) level -= 1
    if (values > most) return `has more than ${most} values`
  }
  return undefined
}

const isWellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && isWellFormed(inner))
}

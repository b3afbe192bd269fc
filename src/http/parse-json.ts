import { isUtf8 } from 'node:buffer'
import { maskedText } from '../journal/secrets.ts'

/** As deep as PHP's `json_decode` goes. Deeper, serialising would run out of stack. */
const deepest = 512

/** A body that cannot be taken for JSON; the message says why. */
export class MalformedBody extends Error {
  readonly statusCode = 400
}

/**
 * The value of a JSON body, `undefined` for an empty one. `text` is what its bytes say.
 * @throws {MalformedBody} for what PHP's `json_decode` refuses too.
 */
export function parseJson(bytes: Buffer, text: string): unknown {
  if (!isUtf8(bytes)) throw new MalformedBody('it is not UTF-8')
  if (text.trim() === '') return undefined
  const value = parse(text)
  if (text.length > deepest && depth(text) > deepest) {
    throw new MalformedBody(`it is nested deeper than ${deepest} levels`)
  }
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

/** How many objects and lists stand inside each other at most, in a text known to be JSON. */
function depth(text: string): number {
  let level = 0
  let most = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quoted) {
      if (code === 92) index += 1
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) most = Math.max(most, ++level)
    else if (code === 125 || code === 93) level -= 1
  }
  return most
}

const isWellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && isWellFormed(inner))
}

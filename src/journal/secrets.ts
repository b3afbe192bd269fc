import { quoteInexact } from '../inexact.ts'
import { namesSecret } from './secret-name.ts'

const mask = '•••'

/**
 * A JSON text as a value, without what clients put into bodies though it belongs into a header.
 * The header itself is never kept. A number that would be changed is there as a text.
 * @throws {SyntaxError} if the text is no JSON.
 */
export function readMasked(json: string): unknown {
  const value = JSON.parse(quoteInexact(json))
  cover(value)
  return value
}

/** A value without secrets. */
export const masked = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? readMasked(JSON.stringify(value)) : value

/** Puts the mask in the place of every secret in a value. */
function cover(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const inner = fields[name]
    if (isSecret(name, inner)) fields[name] = mask
    else if (typeof inner !== 'string') cover(inner)
    // JSON in a string, as webhooks and logs have it.
    else if (/^\s*[{[]/.test(inner)) fields[name] = maskedText(inner)
  }
}

/** Whether a field is a secret: not where it only says whether, or how many, there are. */
const isSecret = (name: string, value: unknown): boolean =>
  value !== null &&
  typeof value !== 'boolean' &&
  !(typeof value === 'number' && name.endsWith('s')) &&
  namesSecret(name)

/** A name in front of a value, in quotes, in escaped quotes or in none. */
const naming =
  /(?:"((?:[^"\\]|\\.){1,200})"|'((?:[^'\\]|\\.){1,200})'|(?<![\p{L}\p{M}\d_.[\]-])([\p{L}\p{M}\d_.[\]-]{1,200})\\*["']?)\s{0,9}(?:(:)|=>?)\s{0,9}/gu
const quoted = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\\+["'][^"']*/y
/** Of what is not in quotes: an object or a list to the end of the text, as far as that may be. */
const bare = {
  colon: /[[{][\s\S]*|[^\s"',&{}[\]][^\r\n"',&{}[\]]*/y,
  equals: /[[{][\s\S]*|(?:(?:bearer|basic)\s+)?[^\s"',&;{}[\]]+/iy,
}

/** A text that is no JSON, or not all of it, without secrets. */
export function maskedText(text: string): string {
  let shown = ''
  let end = 0
  for (const found of text.matchAll(naming)) {
    const [whole, inDouble, inSingle, inNone = '', colon] = found
    const name = inDouble ?? inSingle ?? inNone
    if (found.index < end || !namesSecret(unescaped(name))) continue
    const start = found.index + whole.length
    const value = at(quoted, text, start)
    const secret = value ?? at(colon === undefined ? bare.equals : bare.colon, text, start)
    if (secret === undefined) continue
    const isPlain = value === undefined && name === inNone
    shown += text.slice(end, start) + (isPlain ? mask : `"${mask}"`)
    end = start + secret.length
  }
  return shown + text.slice(end)
}

/** What a sticky pattern finds at a place of a text. */
function at(pattern: RegExp, text: string, place: number): string | undefined {
  pattern.lastIndex = place
  return pattern.exec(text)?.[0]
}

const unescaped = (name: string): string =>
  name.replace(/\\u([\da-f]{4})/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** A URL without secrets in its query, and without a password. */
export function maskedUrl(url: string): string {
  const start = url.indexOf('?') + 1
  if (start === 0) return withoutPassword(url)
  const parts = url.slice(start).split('&')
  return withoutPassword(url.slice(0, start)) + parts.map(maskedPart).join('&')
}

const withoutPassword = (url: string): string => url.replace(/:\/\/[^/?#@]*@/g, `://${mask}@`)

function maskedPart(part: string): string {
  const [name = ''] = new URLSearchParams(part).keys()
  return namesSecret(name) ? `${part.split('=', 1)[0]}=${mask}` : part
}

/** A command without what is given to it as a secret: `env API_TOKEN=… npm test`, `--password …`. */
export const maskedCommand = (words: readonly string[]): string[] =>
  words.map((word, index) => {
    const before = words[index - 1] ?? ''
    const isValue = /^--?\w/.test(before) && !before.includes('=') && !word.startsWith('-')
    return isValue && namesSecret(before) ? mask : maskedText(withoutPassword(word))
  })

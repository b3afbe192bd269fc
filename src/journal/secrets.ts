/** Without the signs that join words. */
const names = new Set([
  ...['accesstoken', 'admintoken', 'apitoken', 'token', 'apikey', 'authorization', 'password'],
])
/** What a text says in which a secret may stand; a name may be written in escapes. */
const mention = /token|api[-_]?key|authorization|password|\\u/i
const mask = '•••'

const isSecret = (name: string): boolean => names.has(name.toLowerCase().replace(/[-_]|\[.*$/g, ''))
const maskSecret = (name: string, value: unknown): unknown => (isSecret(name) ? mask : value)

/**
 * A JSON text as a value, without what clients put into bodies though it belongs into a header.
 * The header itself is never kept.
 * @throws {SyntaxError} if the text is no JSON.
 */
export const readMasked = (json: string): unknown =>
  JSON.parse(json, mention.test(json) ? maskSecret : undefined)

/** A value without secrets. */
export const masked = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? readMasked(JSON.stringify(value)) : value

const secretInText =
  /((["'])(?:(?:access|admin|api)?[-_]?token|api[-_]?key|authorization|password)\2\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^\s"',:{}[\]]+)/gi

/** A text that is no JSON, or not all of it, without secrets. */
export const maskedText = (text: string): string => text.replace(secretInText, `$1"${mask}"`)

/** A URL without secrets in its query. */
export function maskedUrl(url: string): string {
  const start = url.indexOf('?') + 1
  if (start === 0) return url
  const parts = url.slice(start).split('&')
  return url.slice(0, start) + parts.map(maskedPart).join('&')
}

function maskedPart(part: string): string {
  const [name = ''] = new URLSearchParams(part).keys()
  return isSecret(name) ? `${part.split('=', 1)[0]}=${mask}` : part
}

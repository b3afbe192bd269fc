import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * The letters that `System.Text.Json` escapes unless told otherwise: all that is not ASCII, and
 * what could break out of HTML. (A backslash and line breaks have shorter forms; no sample has any.)
 */
const escaped = /[^\x20-\x7e]|["&'+<>`]/g

const codeOf = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** An object of texts as .NET's `JsonSerializer.Serialize` writes it by default. */
export function serialize(texts: Readonly<Record<string, string>>): string {
  const quoted = (text: string) => `"${text.replace(escaped, codeOf)}"`
  const members = Object.entries(texts).map(([name, text]) => `${quoted(name)}:${quoted(text)}`)
  return `{${members.join(',')}}`
}

/** What the C# sample says it sends, read from its text. */
export function readSample(sample: string) {
  const found = (pattern: RegExp): string => {
    const [, text] = pattern.exec(sample) ?? []
    if (text === undefined) throw new Error(`the sample has nothing like ${pattern}`)
    return text
  }
  const pairs = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, name, value]) => [name, value] as [string, string])
  return {
    method: found(/HttpMethod\.(\w+)/).toUpperCase(),
    url: new URL(found(/HttpMethod\.\w+, "([^"]+)"/)),
    headers: pairs(sample, /Headers\.Add\("([^"]+)", "([^"]+)"\)/g),
    body: Object.fromEntries(pairs(found(/new \{ (.+) \};/), /(\w+) = "([^"]*)"/g)),
  }
}

/**
 * Sends the C# sample over a socket with the bytes of .NET's `HttpClient`: the host first, then
 * the headers of the request, then those of the content. Gives the status of the answer.
 */
export async function send(sample: string): Promise<number> {
  const { method, url, headers, body } = readSample(sample)
  const content = serialize(body)
  const lines = [
    `${method} ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(content)}`,
  ]
  const socket = connect(Number(url.port), url.hostname)
  try {
    socket.write(`${lines.join('\r\n')}\r\n\r\n${content}`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return Number(answer.toString('latin1').split(' ')[1])
  } finally {
    socket.destroy()
  }
}

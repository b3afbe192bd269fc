const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 does not know, not even written as entities. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in HTML or XML, in attributes too. */
export const escaped = (text: string): string =>
  text.replace(notXml, '�').replace(/[&<>"']/g, (sign) => entities[sign] as string)

/** A text as it stands in Markdown, in cells of tables too, every sign meaning only itself. */
export const inMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/[&<>]/g, (sign) => entities[sign] as string)

/** A text as code in Markdown, in a fence longer than any in it. */
export function codeInMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = longest > 0 ? ' ' : ''
  // A bar ends a table's cell even in code, unless a backslash stands before it.
  return `${fence}${padding}${line.replaceAll('|', '\\|')}${padding}${fence}`
}

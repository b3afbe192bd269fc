/** The parts of a report, one below the other; one of which nothing is known is left out. */
export const paragraphs = (parts: readonly (string | readonly string[])[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')

/** Lines below a heading; nothing where there are none. */
export const headed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines]

/** Lines of Markdown that a reader folds up. */
export const folded = (title: string, lines: readonly string[], open = ''): string[] =>
  lines.length === 0
    ? []
    : [`<details${open}><summary>${title}</summary>`, '', ...lines, '', '</details>']

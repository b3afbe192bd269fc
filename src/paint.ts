/** The codes by which terminals switch a style on. */
const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

/** Shows a text in a style. */
export type Paint = (style: keyof typeof styles, text: string) => string

/** How texts are shown: in colour, or as they are. */
export const painting = (inColour: boolean): Paint =>
  inColour ? (style, text) => `\x1b[${styles[style]}m${text}\x1b[0m` : (_style, text) => text

/** Whether what is printed is looked at, by somebody who has not said that it be without colour. */
export const isInColour = ({ stdout, env }: Pick<NodeJS.Process, 'stdout' | 'env'>): boolean =>
  stdout.isTTY === true && !env['NO_COLOR']

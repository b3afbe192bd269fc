/** What nobody sees: controls, marks of direction and of byte order, joiners, spaces of other widths. */
const invisible = /(?![\n\t ])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{DI}]/gu

/** A text in which whatever is invisible stands as `U+FEFF`, so that it can be found and taken away. */
export const visible = (text: string): string =>
  text.replace(invisible, (char) => {
    const code = char.codePointAt(0) as number
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  })

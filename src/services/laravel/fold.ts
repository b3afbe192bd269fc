/**
 * A text in the form in which two texts are compared without regard to capitals, in Turkish and
 * in English at once: `İ`, `I`, `ı` and `i` are one letter, so that `İSTANBUL`, `ISTANBUL` and
 * `istanbul` find each other. Letters composed of two code points count as the composed one.
 * That goes for `i` with a dot above it too, which is what `'İ'.toLowerCase()` gives a browser.
 */
export const fold = (text: string): string =>
  (composable.test(text) ? text.normalize('NFC') : text)
    .replace(/[\u0130I\u0131]|i\u0307/g, 'i')
    .toLowerCase()

/** Below these, every text is composed already: that of nearly all records is. */
const composable = /[\u0300-\uffff]/

/** No text becomes longer than so many times its length when it is composed. */
const grows = 3

/** The text that was looked for last, folded: it is looked for in one record after the other. */
let last = { text: '', folded: '' }

/** Whether a text holds another one, without regard to capitals. */
export function holdsFolded(text: string, wanted: string): boolean {
  if (last.text !== wanted) last = { text: wanted, folded: fold(wanted) }
  const { folded } = last
  return folded.length <= grows * text.length && fold(text).includes(folded)
}

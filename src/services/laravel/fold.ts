/**
 * A text in the form in which two texts are compared without regard to capitals, in Turkish and
 * in English at once: `İ`, `I`, `ı` and `i` are one letter, so that `İSTANBUL`, `ISTANBUL` and
 * `istanbul` find each other. Letters composed of two code points count as the composed one.
 * That goes for `i` with a dot above it too, which is what `'İ'.toLowerCase()` gives a browser.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0130I\u0131]|i\u0307/g, 'i')
    .toLowerCase()

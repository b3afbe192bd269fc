import type { Texts } from './read-texts.ts'

/** A sentence as it is compared: no matter how it is spaced. */
export const tidied = (sentence: string): string => sentence.trim().replace(/\s+/g, ' ')

/**
 * Reads a tidied sentence as one that says a state, such as `customer {uuid} exists`. In the place
 * of a placeholder may stand a value, the placeholder itself, or nothing; capitals do not matter.
 * @returns the values; `undefined` if the sentence says something else.
 */
export function readSentence(says: string, sentence: string): Texts | undefined {
  const found = patternOf(says).exec(sentence)
  if (found === null) return undefined
  const said = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said)
}

const patternOf = (says: string): RegExp =>
  new RegExp(`^${says.replace(/ \{(\w+)\}/g, '(?: (?:\\{$1\\}|(?<$1>[^\\s{}]+)))?')}$`, 'i')

import type { Entry } from './entry.ts'
import { beginningOf } from './short.ts'

/** How much of a body is kept, in characters: 64 KiB of ASCII. */
export const longestBody = 65_536

/** The entry with no more than the beginning of long bodies. */
export function cutEntry(entry: Entry): Entry {
  const { asked, answered, cut } = entry
  if (!isLong(asked) && !isLong(answered)) return entry
  return {
    ...entry,
    asked: asked && cutText(asked),
    answered: answered && cutText(answered),
    cut: { asked: cut?.asked ?? lengthOfLong(asked), answered: lengthOfLong(answered) },
  }
}

const isLong = (text: string | undefined): text is string =>
  text !== undefined && text.length > longestBody

/** No more than the beginning of a text. */
export const cutText = (text: string): string =>
  isLong(text) ? beginningOf(text, longestBody) : text

const lengthOfLong = (text: string | undefined) => (isLong(text) ? text.length : undefined)

import type { Entry } from './entry.ts'
import { beginningOf } from './short.ts'

/** How much of a body is kept, in characters: 64 KiB of ASCII. */
export const longestBody = 65_536

/** The entry with no more than the beginning of long bodies. */
export function cutEntry(entry: Entry): Entry {
  const { asked, answered } = entry
  if (!isLong(asked) && !isLong(answered)) return entry
  return {
    ...entry,
    asked: kept(asked),
    answered: kept(answered),
    cut: { asked: lengthOfLong(asked), answered: lengthOfLong(answered) },
  }
}

const isLong = (text: string | undefined): text is string =>
  text !== undefined && text.length > longestBody

const kept = (text: string | undefined) => (isLong(text) ? beginningOf(text, longestBody) : text)

const lengthOfLong = (text: string | undefined) => (isLong(text) ? text.length : undefined)

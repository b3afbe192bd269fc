import type { ShownEntry } from '../../journal/shown-entry.ts'
import { eachInTurns } from '../../turns.ts'

/** An item of a stream as redis replies it: its place, then fields and values in turn. */
export type StreamItem = readonly [place: string, fields: readonly string[]]

/** The entry that stands in an item: its id is given by redis, so that servers count as one. */
export function entryIn([, [, id = '', , text = '']]: StreamItem): ShownEntry {
  return { ...(JSON.parse(text) as ShownEntry), id: Number(id) }
}

/** The entries after an id that stand in all of these, read in turns where they are many. */
export async function entriesIn(
  items: readonly StreamItem[],
  since = 0,
): Promise<readonly ShownEntry[]> {
  const entries: ShownEntry[] = []
  const isNew = ([, [, id = '']]: StreamItem) => Number(id) > since
  await eachInTurns(items.filter(isNew), (item) => entries.push(entryIn(item)))
  return entries
}

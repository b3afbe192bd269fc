import type { ShownEntry } from '../../journal/shown-entry.ts'

/** An item of a stream as redis replies it: its place, then fields and values in turn. */
export type StreamItem = readonly [place: string, fields: readonly string[]]

/** The entry that stands in an item: its id is given by redis, so that servers count as one. */
export function entryIn([, [, id = '', , text = '']]: StreamItem): ShownEntry {
  return { ...(JSON.parse(text) as ShownEntry), id: Number(id) }
}

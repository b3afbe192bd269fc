import { getHeapStatistics } from 'node:v8'

/** No more than this do journals keep together, unless one alone may keep more. */
const mostOfJournals = 134_217_728

/** How many bytes may be kept. */
export interface Bounds {
  /** In one sandbox, and in all of them, their journals not counted. */
  readonly each: number
  readonly all: number
  /** By all journals. */
  readonly journals: number
}

/** What is kept together: `total` or, as requests need room too, half of what Node may use. */
export function boundsOf(each: number | undefined, total: number | undefined): Bounds {
  const together = total ?? Math.floor(getHeapStatistics().heap_size_limit / 2)
  const quarter = Math.floor(together / 4)
  const journals = Math.min(quarter, mostOfJournals)
  return { each: each ?? quarter, all: together - journals, journals }
}

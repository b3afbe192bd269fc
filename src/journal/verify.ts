import { shown } from '../fixture/shown.ts'
import { eachInTurns } from '../turns.ts'
import { differences } from './differences.ts'
import type { Match } from './match.ts'
import type { ShownEntry } from './shown-entry.ts'
import type { Count, Difference, Miss, Verdict } from './verdict.ts'

/** How many of the requests that come near, or are too many, are told. */
const mostTold = 3
/** How many differences of one request are looked for: one that has more comes near to nothing. */
const mostDifferences = 100

/**
 * Whether as many requests match as are wanted. `droppedUpTo` is the id of the newest request that
 * the journal does not have any more: what was among those is not taken for granted.
 */
export async function verify(
  entries: readonly ShownEntry[],
  match: Match,
  count: Count,
  droppedUpTo: number,
): Promise<Verdict> {
  const { since = 0 } = match
  const looked: Miss[] = []
  await eachInTurns(entries, (entry) => {
    if (entry.id > since) looked.push(missOf(entry, match))
  })
  const hits = looked.filter(({ differs }) => differs.length === 0)
  const matched = hits.length
  const least = Math.max(count.exactly ?? 0, count.atLeast ?? 0)
  const most = Math.min(
    count.exactly ?? Number.POSITIVE_INFINITY,
    count.atMost ?? Number.POSITIVE_INFINITY,
  )
  const few = matched < least
  const many = matched > most
  const unsure = droppedUpTo > since && !many && (few || most < Number.POSITIVE_INFINITY)
  const nearest = few ? nearestOf(looked) : []
  const parts = [
    `Wanted: ${wordsOf(count)}; matched: ${matched}.`,
    few && looked.length === 0 && 'Nothing was asked here.',
    nearest[0] !== undefined && `Nearest: ${told(nearest[0])}`,
    many &&
      `They are ${hits.slice(0, mostTold).map(lineOf).join(', ')}${matched > mostTold ? ', …' : ''}.`,
    unsure &&
      `The journal has dropped what was asked up to id ${droppedUpTo}, so this is not certain: clear it before, or raise --journal-entries and --journal-bytes.`,
  ]
  return {
    ok: !few && !many && !unsure,
    matched,
    message: parts.filter((part) => part !== false).join(' '),
    nearest,
  }
}

function missOf(entry: ShownEntry, match: Match): Miss {
  const differs: Difference[] = []
  for (const difference of differences(match, entry)) {
    if (differs.push(difference) === mostDifferences) break
  }
  return { id: entry.id, request: `${entry.request.method} ${entry.request.url}`, differs }
}

/** Those that differ least, the newest first. */
const nearestOf = (looked: readonly Miss[]): Miss[] =>
  looked
    .filter(({ differs }) => differs.length > 0)
    .toSorted((a, b) => a.differs.length - b.differs.length || b.id - a.id)
    .slice(0, mostTold)

const lineOf = ({ id, request }: Miss): string => `${request} (id ${id})`

const told = (miss: Miss): string =>
  `${lineOf(miss)}: ${miss.differs.map(({ at, wanted, was }) => `${at} is ${shown(was)}, wanted ${shown(wanted)}`).join('; ')}.`

function wordsOf({ exactly, atLeast, atMost }: Count): string {
  const words = [
    exactly === undefined ? [] : [`exactly ${exactly}`],
    atLeast === undefined ? [] : [`at least ${atLeast}`],
    atMost === undefined ? [] : [`at most ${atMost}`],
  ]
  return words.flat().join(', ')
}

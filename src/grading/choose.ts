import { createHash } from 'node:crypto'

/** Which swaps are to be run. */
export interface Choice {
  /** How the id of a swap begins, and so that of its rule too; all if left out. */
  readonly only?: string | undefined
  /** How many at most; all if left out. */
  readonly sample?: number | undefined
  /** Another seed is another sample. */
  readonly seed: string
}

/** Those whose ids begin as is wanted. */
export const among = <Each extends { readonly id: string }>(
  swaps: readonly Each[],
  { only = '' }: Pick<Choice, 'only'>,
): Each[] => swaps.filter(({ id }) => id.startsWith(only))

/**
 * A sample, in the order in which they came. Each draws its lot by itself, so that another swap
 * in the ledger changes a sample by one.
 */
export function sampleOf<Each extends { readonly id: string }>(
  swaps: readonly Each[],
  { sample = swaps.length, seed }: Pick<Choice, 'sample' | 'seed'>,
): Each[] {
  if (sample >= swaps.length) return [...swaps]
  const lot = ({ id }: Each) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  const drawn = swaps.map((swap) => ({ swap, lot: lot(swap) }))
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const chosen = new Set(drawn.slice(0, sample).map(({ swap }) => swap))
  return swaps.filter((swap) => chosen.has(swap))
}

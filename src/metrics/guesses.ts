import type { Service } from '../service.ts'
import type { Tally } from './tally.ts'

/** How many answers leant on each assumed rule. */
export function guessesIn(
  { trails }: Tally,
  services: readonly Service[],
): ReadonlyMap<string, number> {
  const ledger = Object.assign({}, ...services.map(({ rules }) => rules)) as Service['rules']
  const counts = new Map<string, number>()
  for (const [trail, count] of trails) {
    for (const rule of trail.rules) {
      if (ledger[rule]?.basis === 'assumed') counts.set(rule, (counts.get(rule) ?? 0) + count)
    }
  }
  return counts
}

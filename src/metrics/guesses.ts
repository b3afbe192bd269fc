import type { Service } from '../service.ts'
import type { Counters } from './counters.ts'

/** How many answers leant on each assumed rule. */
export function guessesIn(
  counters: Counters,
  services: readonly Service[],
): ReadonlyMap<string, number> {
  const ledger = Object.assign({}, ...services.map(({ rules }) => rules)) as Service['rules']
  return new Map([...counters.rules()].filter(([rule]) => ledger[rule]?.basis === 'assumed'))
}

import type { Service } from '../service.ts'
import type { Tally } from './tally.ts'

/** How many answers leant on each assumed rule. */
export function guessesIn(tally: Tally, services: readonly Service[]): ReadonlyMap<string, number> {
  const ledger = Object.assign({}, ...services.map(({ rules }) => rules)) as Service['rules']
  return new Map([...tally.rules()].filter(([rule]) => ledger[rule]?.basis === 'assumed'))
}

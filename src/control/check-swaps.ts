import { swapsOf } from '../grading/swaps.ts'
import { nearestOf } from '../nearest.ts'
import type { Service } from '../service.ts'
import { Problem } from './problem.ts'

/**
 * Checks that mutants and alternatives can be in force together.
 * @throws {Problem} 400 for an id that there is not, and for two that replace the same rule.
 */
export function checkSwaps(active: readonly string[], services: readonly Service[]): void {
  const known = new Map(services.flatMap(swapsOf).map((swap) => [swap.id, swap]))
  const byRule = new Map<string, string>()
  for (const id of active) {
    const swap = known.get(id)
    if (swap === undefined) {
      const guess = nearestOf(id, [...known.keys()])
      throw wrong(
        `There is no mutant or alternative "${id}". Did you mean ${guess}? GET /_dublor/mutants lists them.`,
      )
    }
    const other = byRule.get(swap.rule)
    if (other !== undefined) {
      throw wrong(`${id} and ${other} both replace ${swap.rule}: only one of them can be in force.`)
    }
    byRule.set(swap.rule, id)
  }
}

const wrong = (detail: string) => new Problem(400, 'Not to be put in force', detail)

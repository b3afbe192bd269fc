import { closest } from 'fastest-levenshtein'
import { type NamedSwap, swapsOf } from '../grading/swaps.ts'
import type { Service } from '../service.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { SandboxParams } from './sandbox-params.ts'
import { ActiveSwaps } from './show-mutants.ts'

/** `PUT /_dublor/sandboxes/:name/mutants`: these mutants and alternatives, and no others, are in force. */
export const putMutants: ControlEndpoint = (app, { sandboxes, services }) => {
  const schema = {
    summary: 'Put mutants and alternatives in force in a sandbox',
    description: 'Takes the place of all that were in force there; an empty list ends them all.',
    params: SandboxParams,
    body: ActiveSwaps,
    response: { 200: ActiveSwaps },
  }
  app.put('/sandboxes/:name/mutants', { schema }, ({ params: { name }, body }) => {
    const active = [...new Set(body.active)]
    refuseWrong(active, services)
    return sandboxes.change(name, (sandbox) => {
      sandbox.set({ swaps: active.length === 0 ? undefined : active })
      return { active }
    })
  })
}

/** @throws {Problem} 400 for an id that there is not, and for two that replace the same rule. */
function refuseWrong(active: readonly string[], services: readonly Service[]): void {
  const known = new Map(services.flatMap(swapsOf).map((swap) => [swap.id, swap]))
  const rules = new Map<string, NamedSwap>()
  for (const id of active) {
    const swap = known.get(id)
    if (swap === undefined) {
      const guess = closest(id, [...known.keys()])
      throw wrong(
        `There is no mutant or alternative "${id}". Did you mean ${guess}? GET /_dublor/mutants lists them.`,
      )
    }
    const other = rules.get(swap.rule)
    if (other !== undefined) {
      throw wrong(
        `${id} and ${other.id} both replace ${swap.rule}: only one of them can be in force.`,
      )
    }
    rules.set(swap.rule, swap)
  }
}

const wrong = (detail: string) => new Problem(400, 'Not to be put in force', detail)

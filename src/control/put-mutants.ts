import { checkSwaps } from './check-swaps.ts'
import { inSandbox } from './endpoint.ts'
import { ActiveSwaps } from './show-mutants.ts'

/** `PUT /_dublor/sandboxes/:name/mutants`: these mutants and alternatives, and no others, are in force. */
export const putMutants = inSandbox(
  {
    description: 'Takes the place of all that were in force there; an empty list ends them all.',
    body: ActiveSwaps,
    response: { 200: ActiveSwaps },
  },
  ({ sandboxes, services }) =>
    ({ params: { name }, body }) => {
      const active = [...new Set(body.active)]
      checkSwaps(active, services)
      return sandboxes.change(name, (sandbox) => {
        sandbox.set({ swaps: active.length === 0 ? undefined : active })
        return { active }
      })
    },
)

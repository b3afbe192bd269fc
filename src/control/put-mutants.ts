import { checkSwaps } from './check-swaps.ts'
import type { ControlEndpoint } from './endpoint.ts'
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
    checkSwaps(active, services)
    return sandboxes.change(name, (sandbox) => {
      sandbox.set({ swaps: active.length === 0 ? undefined : active })
      return { active }
    })
  })
}

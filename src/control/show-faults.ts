import { type FaultRule, FaultRules } from '../faults/rule.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `GET /_dublor/sandboxes/:name/faults`: the rules of a sandbox, those that are used up too. */
export const showFaults: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'The faults that wait in a sandbox',
    description: 'A rule that is used up stays in the list with nothing left of it.',
    params: SandboxParams,
    response: { 200: FaultRules, 404: ProblemDetails },
  }
  app.get('/sandboxes/:name/faults', { schema }, async ({ params: { name } }) => {
    const { settings } = await knownSandbox(sandboxes, name)
    return (settings.faults ?? []) as FaultRule[]
  })
}

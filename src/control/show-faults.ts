import { type FaultRule, FaultRules } from '../faults/rule.ts'
import { inSandbox } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'

/** `GET /_dublor/sandboxes/:name/faults`: the rules of a sandbox, those that are used up too. */
export const showFaults = inSandbox(
  {
    description: 'A rule that is used up stays in the list with nothing left of it.',
    response: { 200: FaultRules, 404: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }) => {
      const { settings } = await knownSandbox(sandboxes, name)
      return (settings.faults ?? []) as FaultRule[]
    },
)
